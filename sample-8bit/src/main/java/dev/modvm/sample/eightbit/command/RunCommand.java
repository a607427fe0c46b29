package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.FileDirectory;
import dev.modvm.sample.eightbit.FlatBoard;
import dev.modvm.sample.eightbit.FlatBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.SupervisedMos6502;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code run}: runs the user's program, by default on a {@link FlatBoard}. */
@Command(
        name = "run",
        description = {
            "Runs a program on a 6502 with 64 KiB of RAM.",
            "Addresses are written 0x0400, $0400 or 1024.",
            "With --board sim65 the exit status is that of the program; 126 when the limit of"
                    + " cycles was reached, 127 when the machine failed."
        })
final class RunCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            converter = Board.Converter.class,
            description =
                    "The board: flat, for images, which is the default; or sim65, for a C program"
                            + " built with cl65 -t sim6502.")
    private Board board = Board.FLAT;

    @Option(
            names = "--image",
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

    @Option(
            names = "--files",
            paramLabel = "DIRECTORY",
            converter = FilesConverter.class,
            description =
                    "With --board sim65: the program may use the files below this directory, which"
                            + " is its current one. Without this option it gets none.")
    private @Nullable FileDirectory files;

    @Option(names = "--threaded", description = "Run the machine with a thread for each component.")
    private boolean threaded;

    @Parameters(
            paramLabel = "PROGRAM",
            description =
                    "With --board sim65, the file of the program and then the arguments that it"
                            + " gets, options among them.")
    private List<String> words = List.of();

    /**
     * Creates the command.
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    RunCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkBoard();
        return board == Board.SIM65 ? runOnSim65Board() : runOnFlatBoard();
    }

    /** Refuses what is given for another board than the one that was chosen. */
    private void checkBoard() {
        if (board == Board.SIM65) {
            if (!images.isEmpty() || start != null || target != null) {
                throw refused(
                        "--image, --pc and --until-pc are not for the board sim65: the file of the"
                                + " program says where it goes and starts, and it ends by itself");
            }
        } else if (files != null) {
            throw refused("--files is for the board sim65 only: programs of others open no files");
        } else if (!words.isEmpty()) {
            throw refused(
                    "the board flat takes no program but its images: '"
                            + words.get(0)
                            + "' would be one with --board sim65");
        } else if (images.isEmpty()) {
            throw refused("Missing required option: '--image=FILE@ADDRESS'");
        }
    }

    private ParameterException refused(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }

    private int runOnSim65Board() throws InterruptedException {
        Sim65Run run;
        try {
            run = new Sim65Run(words, files, limit, in, out, err);
        } catch (TypeConversionException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        return run.run(threaded);
    }

    private int runOnFlatBoard() throws InterruptedException {
        SupervisedMos6502 cpu = processor();
        FlatBoardMachine machine = FlatBoardMachine.builder().cpu(cpu).ram(memory()).build();

        long began = System.nanoTime();
        MachineOutcome outcome = run(machine, threaded);
        long nanoseconds = System.nanoTime() - began;

        if (target != null || limit != null) {
            String end = String.format(Locale.ROOT, "stopped pc=$%04X", cpu.programCounter());
            out.println(report(end, cpu, nanoseconds));
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

    /** Runs a machine to its end, in one execution or the other. */
    static MachineOutcome run(Machine machine, boolean threaded) throws InterruptedException {
        if (!threaded) {
            return machine.run();
        }
        try (MachineHandle handle = machine.start()) {
            return handle.join();
        }
    }

    /** Says how a program ended, how far it came until then, and how fast. */
    static String report(String end, SupervisedMos6502 cpu, long nanoseconds) {
        return String.format(
                Locale.ROOT,
                "%s cycles=%d instructions=%d seconds=%.2f mhz=%.1f",
                end,
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
