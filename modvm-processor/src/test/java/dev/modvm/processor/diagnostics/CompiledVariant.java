package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler made of sources that may be spoilt, and what of it must never be.
 *
 * @param sources the sources
 * @param watched the processor, with what it saw
 * @param diagnostics what the compiler said
 * @param generated the sources that were generated, by the qualified names of their classes
 * @param thrown what the compiler or a processor threw
 */
record CompiledVariant(
        SourceSet sources,
        WatchedProcessor watched,
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        Map<String, String> generated,
        Optional<Throwable> thrown) {
    private static final Pattern MISSING_CLASS =
            Pattern.compile("symbol: +(?:class|variable) (\\w+)|package ([\\w.]+) does not exist");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.\\s]+);");

    /**
     * What remains of it, since there are many.
     *
     * @param called whether the compiler ran any processor
     * @param ours how many errors are ours
     * @param complaints what must never be
     * @param errors all errors, for people; only where there are complaints
     */
    record Verdict(boolean called, int ours, List<String> complaints, List<String> errors) {}

    Verdict verdict() {
        List<String> complaints = complaints();
        return new Verdict(
                watched.called(),
                ours().size(),
                complaints,
                complaints.isEmpty() ? List.of() : shownErrors());
    }

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    List<Diagnostic<? extends JavaFileObject>> ours() {
        return errors().stream().filter(CompiledVariant::isOurs).toList();
    }

    List<Diagnostic<? extends JavaFileObject>> others() {
        return errors().stream().filter(Predicate.not(CompiledVariant::isOurs)).toList();
    }

    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return text(diagnostic).startsWith("[modvm/");
    }

    /** Returns what must never be, each as a sentence; nothing where all is as it should be. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        thrown.ifPresent(failure -> complaints.add("thrown: " + described(failure)));
        Map<String, Integer> ours = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> error : errors()) {
            String text = text(error);
            if (text.startsWith("[modvm/Bug]")) {
                complaints.add("a bug: " + shown(error));
            }
            if (isGenerated(error)) {
                complaints.add("an error in a generated file: " + shown(error));
            } else if (isOurs(error)) {
                String code = text.substring(0, text.indexOf(']') + 1);
                if (ours.merge(place(error) + " " + code, 1, Integer::sum) == 2) {
                    complaints.add("doubled: " + shown(error));
                }
            } else if (!isMisread()
                    && missing(error).filter(name -> isOwed(name, error)).isPresent()) {
                complaints.add("missing, but generated: " + shown(error));
            }
        }
        if (!isMisread()) {
            complaints.addAll(owedButNotWritten());
        }
        return complaints;
    }

    private static String described(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure + (trace.length > 0 ? " at " + trace[0] : "");
    }

    /**
     * Since Java 25 javac takes a file with a brace too many for a compact one, whose classes it
     * puts into no package: no machine can then be where the program looks for it.
     */
    private boolean isMisread() {
        return errors().stream()
                .anyMatch(error -> text(error).startsWith("compact source file should not have"));
    }

    private List<String> owedButNotWritten() {
        List<String> complaints = new ArrayList<>();
        for (SpecFacts facts : watched.specs().values()) {
            String machine = generated.get(facts.machine());
            if (machine == null) {
                complaints.add(facts.machine() + " was not written");
            } else {
                facts.accessors().stream()
                        .filter(name -> !machine.contains(" " + name + "("))
                        .forEach(name -> complaints.add(facts.machine() + " has no " + name));
            }
        }
        return complaints;
    }

    /** Returns the simple name of a class that the compiler did not find. */
    private Optional<String> missing(Diagnostic<? extends JavaFileObject> error) {
        Matcher matcher = MISSING_CLASS.matcher(text(error));
        if (!matcher.find() || error.getSource() == null) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Tells whether a name is that of a class that is generated, and written as it should be. */
    private boolean isOwed(String name, Diagnostic<? extends JavaFileObject> error) {
        String path = path(error);
        String text = sources.files().get(path);
        int at = (int) error.getPosition();
        boolean namesAPart = text.substring(0, at).stripTrailing().endsWith(".");
        boolean namesAClass =
                !text(error).contains("variable " + name)
                        || text.substring(at).startsWith(name + ".");
        boolean justified = hasErrorOfTheUsers() && !path.endsWith(MachineUser.IN_BODIES + ".java");
        return !namesAPart
                && namesAClass
                && (watched.specs().values().stream()
                                .filter(facts -> !(facts.late() && justified))
                                .anyMatch(facts -> isSeen(facts.machine(), name, text))
                        // Those of components that mention what does not exist come late, too.
                        || (!justified
                                && watched.disassemblers().stream()
                                        .anyMatch(owed -> isSeen(owed, name, text))));
    }

    /**
     * Tells whether the user misspelt anything, so that a machine may come late: see "What the
     * compiler rejects by itself".
     */
    private boolean hasErrorOfTheUsers() {
        return others().stream()
                .anyMatch(
                        error ->
                                missing(error).stream()
                                        .noneMatch(
                                                name ->
                                                        watched.specs().keySet().stream()
                                                                .anyMatch(
                                                                        machine ->
                                                                                machine.endsWith(
                                                                                        name))));
    }

    private static boolean isSeen(String qualified, String name, String text) {
        int dot = qualified.lastIndexOf('.');
        String packageName = dot < 0 ? "" : qualified.substring(0, dot);
        Matcher own = PACKAGE.matcher(text);
        boolean samePackage = own.find() ? own.group(1).equals(packageName) : packageName.isEmpty();
        return qualified.substring(dot + 1).equals(name)
                && (samePackage || text.contains("import " + qualified + ";"));
    }

    private boolean isGenerated(Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() != null && !sources.files().containsKey(path(error));
    }

    private static String path(Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() == null ? "" : error.getSource().getName().replaceFirst("^/", "");
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        return path(error) + ":" + error.getLineNumber() + ":" + error.getColumnNumber();
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }

    private static String shown(Diagnostic<? extends JavaFileObject> error) {
        return place(error) + " " + text(error).replace("\n", "\n      ");
    }

    /** Writes all errors, for people. */
    List<String> shownErrors() {
        return errors().stream().map(CompiledVariant::shown).toList();
    }
}
