package dev.modvm.benchmarks;

import dev.modvm.benchmarks.CompileMeasurements.Amount;
import dev.modvm.benchmarks.CompileMeasurements.Case;
import dev.modvm.benchmarks.CompileMeasurements.Compiled;
import dev.modvm.benchmarks.CompileMeasurements.Contestant;
import dev.modvm.benchmarks.CompileMeasurements.Size;
import dev.modvm.benchmarks.CompileMeasurements.Time;
import dev.modvm.benchmarks.compilation.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Writes as Markdown how long projects take to compile. */
final class CompileReport {
    private static final int LARGEST = 3_000;
    private static final int TENTH = 300;

    private CompileReport() {}

    static String of(List<Compiled> results, Effort effort) {
        return """
                # What compiling costs

                Written by this command, from the root of the repository:

                    mvn -q package -DskipTests && java -jar modvm-benchmarks/target/modvm-benchmarks.jar --compile

                """
                + Report.measuredOn(
                        results.stream().map(Compiled::jdk).toList(), effort, effort.compilations())
                + "\n"
                + Report.table(figures(results))
                + """

                ## Seconds

                A process of its own compiles the project once, from its start to the last class file: what
                passed, and in the second table the time that its threads were on a core, all together.

                """
                + Report.table(seconds(results, Compiled::fresh, Time::elapsed))
                + "\nOn cores:\n\n"
                + Report.table(seconds(results, Compiled::fresh, Time::onCores))
                + """

                ## In a warm compiler

                As in a build daemon: seconds that passed in the later half of %d compilations in one process.

                """
                        .formatted(2 * effort.compilations())
                + Report.table(seconds(results, Compiled::warm, Time::elapsed))
                + """

                ## What there is to compile

                Files, and thousands of characters.

                """
                + Report.table(amounts(results.get(0)))
                + method(effort);
    }

    private static List<List<String>> figures(List<Compiled> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Report.heading(results.stream().map(Compiled::jdk).toList(), "Figure", "Target"));
        for (Shape shape : Shape.values()) {
            rows.add(growth(results, shape, Contestant.MODVM, "12.00 or less"));
            rows.add(growth(results, shape, Contestant.DAGGER, "for orientation"));
            Size size = new Size(shape, LARGEST);
            rows.add(
                    Report.row(
                            results,
                            shape.title() + ", 3,000 components, modvm : Dagger",
                            "below 1.00",
                            result ->
                                    ratio(
                                            result,
                                            new Case(size, Contestant.MODVM),
                                            new Case(size, Contestant.DAGGER))));
            rows.add(
                    Report.row(
                            results,
                            shape.title() + ", 3,000 components, modvm : without a processor",
                            "for orientation",
                            result ->
                                    ratio(
                                            result,
                                            new Case(size, Contestant.MODVM),
                                            new Case(size, Contestant.WITHOUT))));
        }
        return rows;
    }

    private static List<String> growth(
            List<Compiled> results, Shape shape, Contestant contestant, String target) {
        return Report.row(
                results,
                shape.title() + ", 3,000 components : 300, " + contestant.title(),
                target,
                result ->
                        ratio(
                                result,
                                new Case(new Size(shape, LARGEST), contestant),
                                new Case(new Size(shape, TENTH), contestant)));
    }

    /** The ratio of what passed, in each turn. */
    private static String ratio(Compiled result, Case one, Case other) {
        List<Time> dividends = result.fresh().get(one);
        List<Time> divisors = result.fresh().get(other);
        if (dividends == null || divisors == null) {
            return "not measured";
        }
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < dividends.size(); turn++) {
            ratios.add(dividends.get(turn).elapsed() / divisors.get(turn).elapsed());
        }
        return Spread.of(ratios).toString();
    }

    private static List<List<String>> seconds(
            List<Compiled> results,
            Function<Compiled, Map<Case, List<Time>>> which,
            ToDoubleFunction<Time> time) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("Components", "Machines", "JDK"));
        for (Contestant contestant : Contestant.values()) {
            heading.add(contestant.title());
        }
        rows.add(heading);
        for (Compiled result : results) {
            Map<Case, List<Time>> times = which.apply(result);
            for (Size size : sizes(times.keySet())) {
                List<String> row = new ArrayList<>(described(size));
                row.add(result.jdk().toString());
                for (Contestant contestant : Contestant.values()) {
                    row.add(seconds(times.get(new Case(size, contestant)), time));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String seconds(@Nullable List<Time> times, ToDoubleFunction<Time> time) {
        return times == null
                ? "not measured"
                : Spread.of(times.stream().mapToDouble(time).boxed().toList()).toString();
    }

    private static List<List<String>> amounts(Compiled result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Components",
                        "Machines",
                        "written for modvm",
                        "generated",
                        "written for Dagger",
                        "generated"));
        for (Size size : sizes(result.written().keySet())) {
            List<String> row = new ArrayList<>(described(size));
            for (Contestant contestant : List.of(Contestant.MODVM, Contestant.DAGGER)) {
                row.add(amount(result.written().get(new Case(size, contestant))));
                row.add(amount(result.generated().get(new Case(size, contestant))));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String amount(@Nullable Amount amount) {
        return amount == null
                ? "not measured"
                : String.format(Locale.ROOT, "%,d, %,d", amount.files(), amount.kilobytes());
    }

    private static List<Size> sizes(Collection<Case> cases) {
        return cases.stream().map(Case::size).distinct().toList();
    }

    private static List<String> described(Size size) {
        return List.of(String.format(Locale.ROOT, "%,d", size.components()), size.shape().title());
    }

    private static String method(Effort effort) {
        return """

                ## Method

                Of ten components, one is a processor, with a port to the bus, two typed ones and an interrupt
                line; two are memories; seven are devices, all mapped, with handlers of loads, saves and requests
                of their own, three of them with a sense of time. No two components of a machine are of one class.
                Each machine is a package, with a class that builds it; without a processor, that class is left
                out. For Dagger the same classes have `@Singleton` and `@Inject`, and each machine is a component
                that provides all of them. A processor takes the nine others, which is less than what the bus of
                a machine that is larger than ten leads to; there are no lines and no requests. Generated code is not
                formatted, as Dagger's users are advised to have it.

                Processes take turns, %d of each; a figure is their median, with the quartiles in parentheses, and
                a ratio the median of those of each turn.
                """
                .formatted(effort.compilations());
    }
}
