package dev.modvm.processor.diagnostics;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Hands findings to the compiler, each once. */
public final class Reporter {
    private final Messager messager;
    private final Set<Finding> reported = new HashSet<>();
    private final Set<Mistake> mistakes = new HashSet<>();

    /** What is wrong with a component in each machine that it is in is mended once. */
    private record Mistake(Diagnostic diagnostic, Place place) {}

    /**
     * Creates a reporter.
     *
     * @param messager the compiler's messager
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Reports a finding as an error, unless the same mistake has been reported in that place. Of
     * classes from libraries, several mistakes may have one place.
     *
     * @param finding the finding
     */
    public void report(Finding finding) {
        Place place = finding.place();
        if (reported.add(finding)
                && (mistakes.add(new Mistake(finding.diagnostic(), place))
                        || finding.library().isPresent())) {
            messager.printMessage(
                    Kind.ERROR, finding.text(), place.element(), place.annotation(), place.value());
        }
    }

    /**
     * Reports a fault of the annotation processor itself.
     *
     * @param bug what it threw
     */
    public void reportBug(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        messager.printMessage(
                Kind.ERROR,
                "[modvm/Bug] The annotation processor of modvm has a bug: "
                        + bug
                        + (trace.length > 0 ? " at " + trace[0] : "")
                        + ".\nPlease report it to the project, with this message and the sources"
                        + " that cause it; your sources need not be wrong.");
    }
}
