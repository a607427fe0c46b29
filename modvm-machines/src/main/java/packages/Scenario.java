package packages;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;
import packages.parts.*;

/** Components of another package, in a public machine there and in a package-private one here. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        BaseBoardMachine machine =
                BaseBoardMachine.builder()
                        .cpu(cpu)
                        .ram(new Ram(0x100))
                        .rom(new Rom())
                        .device(new Shouts.Device())
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        return cpu.log() + "\n" + outcome + "\n" + extended(execution);
    }

    private static String extended(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Ram extra = new Ram(1);
        BoardMachine machine =
                BoardMachine.builder()
                        .cpu(cpu)
                        .ram(new Ram(0x100))
                        .rom(new Rom())
                        .device(new Shouts.Device())
                        .extra(extra)
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        return cpu.log() + "\n" + outcome + "\n" + (machine.components().extra() == extra);
    }
}

@MachineSpec
interface Board extends BaseBoard {
    @Mapped(from = 0x100, to = 0x100)
    Ram extra();
}
