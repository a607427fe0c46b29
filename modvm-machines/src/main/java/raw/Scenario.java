package raw;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic types without their arguments, of which the user wants no warnings. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(BoardMachine.builder().cpu(new Cpu()).sorter(new Sorter()).build())
                .toString();
    }
}

@SuppressWarnings("rawtypes")
record Sort(List values, Map<String, List> names) implements Request {}

@SuppressWarnings("rawtypes")
record Reverse(List[] values) implements Request {}

@SuppressWarnings("rawtypes")
interface Sorting {
    @Sends(Sort.class)
    List sort(List values, Map<String, List> names);

    @Sends(Reverse.class)
    Class<? extends List> reverse(List... values);
}

@SuppressWarnings("rawtypes")
@Peripheral(base = U8.class, address = U16.class)
final class Sorter {
    @Handles(Sort.class)
    List sort(List values, Map<String, List> names) {
        return values;
    }

    @Handles(Reverse.class)
    Class<? extends List> reverse(Reverse reverse) {
        return reverse.values()[0].getClass();
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    int step(Sorting sorting) {
        throw Terminated.with(sorting.sort(List.of(1, 2), Map.of()).size());
    }
}

@MachineSpec
interface Board {
    Cpu cpu();

    Sorter sorter();
}
