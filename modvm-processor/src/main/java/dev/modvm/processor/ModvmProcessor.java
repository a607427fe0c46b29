package dev.modvm.processor;

import com.google.auto.service.AutoService;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.diagnostics.CompilerEnvironment;
import dev.modvm.processor.diagnostics.Reporter;
import dev.modvm.processor.diagnostics.SourceOrder;
import dev.modvm.processor.diagnostics.SourceTrees;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;
import org.jspecify.annotations.Nullable;

/**
 * Generates machines from specs, and reports what does not fit together. The compiler creates it,
 * and calls it on one thread.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
public final class ModvmProcessor extends AbstractProcessor {
    private final ProcessingState state = new ProcessingState();

    /** Whether there is something to report, in the last round. */
    private boolean mistaken;

    /** Whether the user has been told what can't be checked here. */
    private boolean told;

    /** What was found in all rounds. */
    private @Nullable Reporter noted;

    /** Creates the processor; the compiler calls it. */
    public ModvmProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // All of ours, not only those that the processor starts from: javac warns of any that
        // nobody
        // claims.
        return Set.of(MachineSpec.class.getPackageName() + ".*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims our annotations, which are nobody else's: under {@code -Xlint:processing} javac warns
     * of every annotation that is not claimed.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            for (Element root : round.getRootElements()) {
                if (root instanceof TypeElement type) {
                    state.addOutermost(type);
                }
            }
            Reporter reporter = reporter();
            if (!annotations.isEmpty()) {
                tellWhatIsNotChecked(reporter);
            }
            new Round(processingEnv, state, reporter).write(annotations, round);
            mistaken |= !reporter.isEmpty();
            // An error of the compiler's own, over what it could not parse, may be why.
            if (mistaken && round.processingOver() && !round.errorRaised()) {
                report();
            }
        } catch (RuntimeException | StackOverflowError bug) {
            reporter().reportBug(bug);
        }
        return true;
    }

    /**
     * Reports everything in the last round. An error before that would be the last thing that other
     * processors see: they would report whatever they wait for as missing.
     */
    private void report() {
        if (!elementsOutliveRounds()) {
            noted = null;
            new Round(processingEnv, state, reporter()).check();
        }
        reporter().reportAll(new SourceOrder(state::place, SourceTrees.of(processingEnv)));
    }

    private void tellWhatIsNotChecked(Reporter reporter) {
        if (!told && !SourceTrees.of(processingEnv).isKnown()) {
            reporter.tellWithoutSources();
        }
        told = true;
    }

    private Reporter reporter() {
        Reporter reporter = noted == null ? new Reporter(processingEnv.getMessager()) : noted;
        noted = reporter;
        return reporter;
    }

    /**
     * javac forgets where the elements of earlier rounds are, so that all is read again. The
     * Eclipse compiler forgets where parameters are unless the element is of the round that has
     * brought it.
     */
    private boolean elementsOutliveRounds() {
        return CompilerEnvironment.isOfEclipse(processingEnv);
    }
}
