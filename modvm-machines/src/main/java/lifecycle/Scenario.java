package lifecycle;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Booting, stepping, cycling and halting, in order. */
public final class Scenario {
    private Scenario() {}

    /** Boots, cycles and halts of two lives of one machine, and how each component ends. */
    public static String run(Function<Machine, MachineOutcome> execution) {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        LifeMachine machine = life(log, 3);
        MachineOutcome first = execution.apply(machine);
        log.add("again");
        execution.apply(machine);
        return String.join("\n", log) + "\n" + first;
    }

    /** A run in slices does what a run at once does. */
    public static String slices() {
        StringBuilder told = new StringBuilder();
        for (int slice : new int[] {1, 2, 3, 7}) {
            List<String> log = new ArrayList<>();
            LifeMachine machine = life(log, 3);
            MachineOutcome outcome = machine.run(0);
            int runs = 1;
            while (!outcome.component("first").status().equals(ComponentStatus.HALTED)) {
                outcome = machine.run(slice);
                runs++;
            }
            told.append(runs);
            List<String> whole = new ArrayList<>();
            MachineOutcome once = life(whole, 3).run();
            told.append(' ').append(log.equals(whole));
            told.append(' ').append(once.toString().equals(outcome.toString())).append('\n');
        }
        return told.toString();
    }

    /** After how many cycles of the first processor each run with a limit stands. */
    public static String limits() {
        List<String> log = new ArrayList<>();
        LifeMachine machine = life(log, 100);
        List<Integer> steps = new ArrayList<>();
        for (long limit : new long[] {0, 1, 1, 1, 1, 4, 10}) {
            machine.run(limit);
            steps.add(Collections.frequency(log, "slow step"));
            steps.add(Collections.frequency(log, "fast step"));
        }
        return steps.toString();
    }

    private static LifeMachine life(List<String> log, int steps) {
        return LifeMachine.builder()
                .slow(new Slow(log, steps))
                .first(new Logged(log, "first"))
                .driven(new Driven(log, "driven"))
                .fast(new Fast(log, steps))
                .asksEarly(new AsksEarly(log))
                .failsAtBoot(new FailsAtBoot(log, "failsAtBoot"))
                .failsAtHalt(new FailsAtHalt(log, "failsAtHalt"))
                .last(new Last(log))
                .build();
    }
}

@MachineSpec
interface Life {
    Slow slow();

    Logged first();

    Driven driven();

    Fast fast();

    AsksEarly asksEarly();

    FailsAtBoot failsAtBoot();

    FailsAtHalt failsAtHalt();

    @Mapped(to = 0xFF)
    Last last();
}

@Peripheral(base = U8.class)
class Logged {
    final List<String> log;
    final String name;

    Logged(List<String> log, String name) {
        this.log = log;
        this.name = name;
    }

    @Boot
    void boot() throws Exception {
        log.add("boot " + name);
    }

    @Halt
    void halt() throws Exception {
        log.add("halt " + name);
    }
}

record Ticks() implements Request {}

interface Ticking {
    @Sends(Ticks.class)
    int ticks();
}

/** Runs once for each step of the first processor that is connected to it: the fast one. */
final class Driven extends Logged {
    private int ticks;

    Driven(List<String> log, String name) {
        super(log, name);
    }

    @Override
    void boot() throws Exception {
        super.boot();
        ticks = 0;
    }

    @Cycle
    void cycle() throws Exception {
        ticks++;
    }

    @Handles(Ticks.class)
    int ticks() {
        return ticks;
    }
}

/** Asks in boot what boots later. */
@Peripheral(base = U8.class)
final class AsksEarly {
    private final List<String> log;

    AsksEarly(List<String> log) {
        this.log = log;
    }

    @Boot
    void boot(Bus bus, @Port("last") FrontEnd<U8> last) {
        try {
            log.add("early " + bus.load(0));
        } catch (ComponentUnavailable unavailable) {
            log.add("early " + unavailable.component());
        }
        try {
            log.add("early " + last.query(new PeekRequest(0)));
        } catch (ComponentUnavailable unavailable) {
            log.add("early " + unavailable.component());
        }
    }

    @Halt
    void halt() {
        log.add("halt asksEarly");
    }
}

final class FailsAtBoot extends Logged {
    FailsAtBoot(List<String> log, String name) {
        super(log, name);
    }

    @Override
    void boot() throws Exception {
        super.boot();
        throw new java.io.IOException("no boot");
    }
}

final class FailsAtHalt extends Logged {
    FailsAtHalt(List<String> log, String name) {
        super(log, name);
    }

    @Override
    void halt() throws Exception {
        super.halt();
        throw new java.io.IOException("no halt");
    }
}

/** Asks in boot and in halt what has booted before it. */
@Peripheral(base = U8.class)
final class Last {
    @Memory final byte[] cells = new byte[0x100];
    private final List<String> log;

    Last(List<String> log) {
        this.log = log;
    }

    @Boot
    void boot(Ticking driven) {
        log.add("last sees " + driven.ticks());
    }

    @Halt
    void halt(Ticking driven) {
        log.add("last saw " + driven.ticks());
    }
}

@Processor(base = U8.class)
final class Slow {
    private final List<String> log;
    private final int steps;
    private int step;

    Slow(List<String> log, int steps) {
        this.log = log;
        this.steps = steps;
    }

    @Boot
    void boot(Bus bus) {
        bus.save(1, 1);
        step = 0;
        log.add("boot slow");
    }

    @Step
    int step() {
        log.add("slow step");
        if (++step == steps) {
            throw Terminated.with(step);
        }
        return 3;
    }
}

@Processor(base = U8.class)
final class Fast {
    private final List<String> log;
    private final int steps;
    private int step;

    Fast(List<String> log, int steps) {
        this.log = log;
        this.steps = steps;
    }

    @Boot
    void boot() {
        step = 0;
        log.add("boot fast");
    }

    @Step
    void step(Ticking driven) {
        log.add("fast step");
        if (++step == steps) {
            throw Terminated.with(driven.ticks());
        }
    }
}
