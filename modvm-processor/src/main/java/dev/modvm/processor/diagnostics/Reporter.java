package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Hands findings to the compiler, each once, and warnings only where they are wanted. */
public final class Reporter {
    private static final String OURS = "dev.modvm.processor.";

    /** As many as tell the way to a mistake, and no more than people copy. */
    private static final int FRAMES = 5;

    private final Messager messager;
    private final Set<Finding> noted = new HashSet<>();
    private final List<Finding> waiting = new ArrayList<>();

    /** What is wrong with a component in each machine that it is in is mended once. */
    private record Mistake(Diagnostic diagnostic, Place place, String part) {}

    /**
     * Creates a reporter.
     *
     * @param messager the compiler's messager
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Notes a finding, unless the same one has been noted.
     *
     * @param finding the finding
     */
    public void note(Finding finding) {
        if (noted.add(finding)) {
            waiting.add(finding);
        }
    }

    /**
     * Tells whether nothing has been noted.
     *
     * @return whether there is nothing to report
     */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * Reports what has been noted: mistakes as errors, the rest as warnings.
     *
     * @param order the order in which to do so
     */
    public void reportAll(Comparator<Place> order) {
        // Of one mistake in several machines, each compiler is to name the same machine.
        waiting.sort(Comparator.comparing(Finding::place, order).thenComparing(Finding::text));
        Set<Mistake> mistakes = new HashSet<>();
        for (Finding finding : waiting) {
            Place place = finding.place();
            boolean first = mistakes.add(new Mistake(finding.diagnostic(), place, finding.part()));
            // Of classes from libraries, several mistakes may have one place.
            if (!first && finding.library().isEmpty()) {
                continue;
            }
            print(finding);
        }
        waiting.clear();
    }

    /**
     * Reports at once what nobody will find again.
     *
     * @param findings what was found
     */
    public void report(Findings findings) {
        findings.all().forEach(this::print);
    }

    private void print(Finding finding) {
        messager.printMessage(
                finding.diagnostic().isWarning() ? Kind.WARNING : Kind.ERROR,
                finding.text(),
                finding.place().element(),
                finding.place().annotation(),
                finding.place().value());
    }

    /** Tells what is not checked, where the compiler's own environment can't be reached. */
    public void tellWithoutSources() {
        messager.printMessage(
                Kind.NOTE,
                "[modvm/Note] This compiler, or the build tool around it, hides the sources. So it is"
                        + " not checked whether an array of @Memory is as long as its range, and"
                        + " whether a spec is in a compact source file; and messages may not be in"
                        + " the order of the sources.\n"
                        + "A machine refuses an array that is too short when it is built.");
    }

    /**
     * Reports at once that what a machine or a disassembler needs was generated after it.
     *
     * @param place where the spec or the processor is
     * @param name its name
     */
    public void reportTooLate(Place place, String name) {
        messager.printMessage(
                Kind.ERROR,
                "[modvm/TooLate] "
                        + name
                        + " mentions a type, itself or by its components, that another annotation"
                        + " processor generated only when it had seen what is generated for "
                        + name
                        + ".\nNeither can go first: write that type by hand, or generate it from"
                        + " something else.",
                place.element());
    }

    /**
     * Reports a fault of the annotation processor itself.
     *
     * @param bug what it threw
     */
    public void reportBug(Throwable bug) {
        messager.printMessage(
                Kind.ERROR,
                "[modvm/Bug] The annotation processor of modvm has a bug: "
                        + bug
                        + where(bug)
                        + ".\nPlease report it to the project, with this message and the sources"
                        + " that cause it; your sources need not be wrong.");
    }

    /** The frames that tell where it was: those of ours, which the JDK's may hide. */
    private static String where(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        List<String> frames =
                Arrays.stream(trace)
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .toList();
        if (frames.isEmpty() && trace.length > 0) {
            frames = List.of(trace[0].toString());
        }
        return frames.isEmpty() ? "" : " at " + String.join(", ", frames);
    }
}
