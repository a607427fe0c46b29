package varargs;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Port methods, handlers and requests that take any number of values. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Adder adder = new Adder();
        execution.apply(AdditionMachine.builder().cpu(cpu).adder(adder).build());
        return String.join("\n", cpu.log) + "\n" + String.join("\n", adder.told);
    }
}

@MachineSpec
interface Addition {
    Cpu cpu();

    Adder adder();
}

record Sum(int... numbers) implements Request {}

record Join(String separator, String... words) implements Request {}

record Tell(String... words) implements Request {}

interface Sums {
    @Sends(Sum.class)
    int sum(int... numbers);

    @Sends(Sum.class)
    int sumOf(int[] numbers);

    @Sends(Join.class)
    String join(String separator, String... words);

    @Sends(value = Tell.class, oneWay = true)
    void tell(String... words);
}

@Processor(base = U8.class)
class Cpu {
    final List<String> log = new ArrayList<>();

    @Step
    void step(Sums sums) {
        log.add(sums.sum() + " " + sums.sum(1) + " " + sums.sum(1, 2, 3));
        log.add("" + sums.sumOf(new int[] {4, 5}));
        log.add(sums.join("-", "a", "b", "c"));
        sums.tell("x", "y");
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
class Adder {
    final List<String> told = new ArrayList<>();

    @Handles(Sum.class)
    int sum(int... numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Handles(Join.class)
    String join(Join join) {
        return String.join(join.separator(), join.words());
    }

    @Handles(Tell.class)
    void tell(String[] words) {
        told.add(String.join("+", words));
    }
}
