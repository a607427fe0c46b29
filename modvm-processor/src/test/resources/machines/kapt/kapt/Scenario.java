package kapt;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/**
 * Classes in the shape that kapt shows to annotation processors: the annotations of a property are
 * on a method of their own.
 */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Ram ram = new Ram();
        MachineOutcome outcome =
                execution.apply(
                        BoardMachine.builder()
                                .cpu(new Cpu())
                                .getRam(ram)
                                .beeper(new Beeper())
                                .build());
        return outcome.component("cpu") + ", " + ram.getCells()[1];
    }
}

record Beep(int frequency) implements Request {}

@kotlin.Metadata
interface Speaker {
    @Sends(Beep.class)
    int beep(int frequency);
}

@kotlin.Metadata
@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    private final byte[] cells = new byte[16];

    public final byte[] getCells() {
        return cells;
    }

    @Memory
    @Deprecated
    public static void getCells$annotations() {}
}

@kotlin.Metadata
@Peripheral(base = U8.class, address = U16.class)
final class Beeper {
    @Handles(Beep.class)
    public final int beep(int frequency) {
        return frequency + 1;
    }
}

@kotlin.Metadata
@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    public final int step(Bus bus, Speaker speaker) {
        bus.save(0x101, speaker.beep(6));
        throw Terminated.with(bus.load(0x101));
    }
}

@kotlin.Metadata
@MachineSpec
interface Board {
    Cpu cpu();

    Ram getRam();

    Beeper beeper();

    @kotlin.Metadata
    final class DefaultImpls {
        @Mapped(from = 0x100, to = 0x10F)
        @Deprecated
        public static void getRam$annotations() {}
    }
}
