package dev.modvm.processor.diagnostics;

import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A processor that leaves everything to another one, but for what a subclass adds. */
abstract class ForwardedProcessor implements Processor {
    private final Processor processor;
    private @Nullable ProcessingEnvironment environment;

    ForwardedProcessor(Processor processor) {
        this.processor = processor;
    }

    /** What the compiler gave to the processor. */
    final ProcessingEnvironment environment() {
        return Objects.requireNonNull(environment);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
        return processor.getCompletions(element, annotation, member, text);
    }

    @Override
    public void init(ProcessingEnvironment processingEnvironment) {
        environment = processingEnvironment;
        processor.init(processingEnvironment);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
