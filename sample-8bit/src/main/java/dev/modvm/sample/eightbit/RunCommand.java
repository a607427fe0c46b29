package dev.modvm.sample.eightbit;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command {@code run}: runs the user's bytes on a {@link FlatBoard}. */
@Command(
        name = "run",
        description = {
            "Runs a program on a 6502 with 64 KiB of RAM.",
            "Addresses are written 0x0400, $0400 or 1024."
        })
final class RunCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE@ADDRESS",
            converter = Image.Converter.class,
            description =
                    "Load the bytes of a file at an address. May be repeated; where images overlap,"
                            + " the later one wins.")
    private List<Image> images = List.of();

    @Option(
            names = "--pc",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = "Start here, not where the reset vector at $FFFC points.")
    private @Nullable Address start;

    @Option(
            names = "--until-pc",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description =
                    "Stop when an instruction leaves the program counter where it was. At this"
                            + " address that is success, at any other it is failure.")
    private @Nullable Address target;

    @Option(
            names = "--max-cycles",
            paramLabel = "N",
            converter = CycleConverter.class,
            description = "Stop when N clock cycles have passed.")
    private @Nullable Long limit;

    @Option(names = "--threaded", description = "Run the machine with a thread for each component.")
    private boolean threaded;

    /**
     * Creates the command.
     *
     * @param out standard output
     * @param err standard error
     */
    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        SupervisedMos6502 cpu = processor();
        FlatBoardMachine machine = FlatBoardMachine.builder().cpu(cpu).ram(memory()).build();

        long began = System.nanoTime();
        MachineOutcome outcome = run(machine);
        long nanoseconds = System.nanoTime() - began;

        if (target != null || limit != null) {
            out.println(report(cpu, nanoseconds));
        }
        Optional<String> complaint = complaint(outcome, cpu);
        complaint.ifPresent(message -> Main.printLine(err, message));
        return complaint.isPresent() ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
    }

    private SupervisedMos6502 processor() {
        SupervisedMos6502 cpu = new SupervisedMos6502();
        if (start != null) {
            cpu.startAt(start.value());
        }
        if (target != null) {
            cpu.endAtStandstill();
        }
        if (limit != null) {
            cpu.endAfter(limit);
        }
        return cpu;
    }

    private Ram memory() {
        Ram ram = new Ram(Address.SPACE);
        for (Image image : images) {
            image.installIn(ram);
        }
        return ram;
    }

    private MachineOutcome run(Machine machine) throws InterruptedException {
        if (!threaded) {
            return machine.run();
        }
        try (MachineHandle handle = machine.start()) {
            return handle.join();
        }
    }

    private static String report(SupervisedMos6502 cpu, long nanoseconds) {
        return String.format(
                Locale.ROOT,
                "stopped pc=$%04X cycles=%d instructions=%d seconds=%.2f mhz=%.1f",
                cpu.programCounter(),
                cpu.cycles(),
                cpu.instructions(),
                nanoseconds / 1e9,
                cpu.cycles() * 1e3 / Math.max(1, nanoseconds));
    }

    /** What the user must be told, if the machine did not do what was asked. */
    private Optional<String> complaint(MachineOutcome outcome, SupervisedMos6502 cpu) {
        for (ComponentOutcome component : outcome.components()) {
            if (component.failure().isPresent()) {
                Throwable failure = component.failure().get();
                return Optional.of(
                        component.metadata().name() + " failed: " + failure.getMessage());
            }
        }
        if (target == null) {
            return Optional.empty();
        }
        Address stop = new Address(cpu.programCounter());
        if (outcome.component("cpu").code().orElseThrow() == SupervisedMos6502.CYCLE_LIMIT) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "the limit of %d cycles was reached at %s, before the program stopped"
                                    + " at %s; a higher --max-cycles lets it go on",
                            limit,
                            stop,
                            target));
        }
        if (!stop.equals(target)) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "the program stopped at %s, not at %s; look %1$s up in its listing",
                            stop,
                            target));
        }
        return Optional.empty();
    }

    /** Reads the number of cycles on the command line. */
    static final class CycleConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            long cycles;
            try {
                cycles = Long.parseLong(text);
            } catch (NumberFormatException e) {
                cycles = 0;
            }
            if (cycles < 1) {
                throw new TypeConversionException(
                        "'" + text + "' is not a number of cycles; write a whole number from 1");
            }
            return cycles;
        }
    }
}
