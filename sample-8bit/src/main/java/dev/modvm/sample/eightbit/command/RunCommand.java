package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.FlatBoard;
import dev.modvm.sample.eightbit.SymonBoard;
import dev.modvm.sample.eightbit.host.FileDirectory;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code run}: runs the user's program, by default on a {@link FlatBoard}. */
@Command(
        name = "run",
        description = {
            "Runs a program on one of the boards: by default on a 6502 with 64 KiB of RAM.",
            "Addresses are written 0x0400, $0400 or 1024. Options go before the program.",
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
                    "The board: flat, for images, which is the default; sim65, for a C program"
                            + " built with cl65 -t sim6502; symon, with a serial port; or micro,"
                            + " with display, keyboard and disk. Ctrl-A and then X leaves the last"
                            + " two.")
    private Board board = Board.FLAT;

    @Option(
            names = "--cpu",
            paramLabel = "CPU",
            converter = InstructionSet.Converter.class,
            description =
                    "The processor of the board: 6502, which is the default, or 65C02. A program"
                            + " for --board sim65 says itself which one it needs.")
    private @Nullable InstructionSet cpu;

    @Option(
            names = "--image",
            paramLabel = "FILE@ADDRESS",
            converter = Image.Converter.class,
            description =
                    "Load the bytes of a file at an address. May be repeated; where images overlap,"
                            + " the later one wins.")
    private List<Image> images = List.of();

    @Option(
            names = "--raw",
            description =
                    "Load the files of --image and --rom as they are, whatever they look like."
                            + " Without this option, those that are not plain bytes are refused,"
                            + " such as Intel HEX, S-records, PRG and object files.")
    private boolean raw;

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

    @Option(
            names = "--rom",
            paramLabel = "FILE@ADDRESS",
            converter = Image.Converter.class,
            description =
                    "With --board symon or micro: what the ROM holds, which is from $C000 and"
                            + " $E000 on.")
    private @Nullable Image rom;

    @Option(
            names = "--disk",
            paramLabel = "FILE",
            converter = DiskConverter.class,
            description =
                    "With --board micro: the file with the disk; if there is none, it is created"
                            + " with 64 KiB. Without this option there is no disk.")
    private @Nullable Path disk;

    @Option(
            names = "--clock",
            paramLabel = "HERTZ",
            converter = Rate.Converter.class,
            description =
                    "With --board symon or micro: how many cycles a second, or max for as many as"
                            + " the host can. It is 1000000 by default. With --threaded there is no"
                            + " clock to set: the machine runs as fast as it can.")
    private Rate rate = new Rate(SymonBoard.CLOCK);

    @Option(
            names = "--escape-key",
            paramLabel = "KEY",
            converter = EscapeKey.Converter.class,
            description =
                    "With --board symon or micro, on a terminal: the key behind which an X leaves"
                            + " the machine: ctrl-a, which is the default, to ctrl-z, or none."
                            + " Pressed twice it is one for the machine. Ctrl-] leaves, too.")
    private EscapeKey escape = EscapeKey.DEFAULT;

    @Option(
            names = "--backspace",
            paramLabel = "CODE",
            converter = Backspace.Converter.class,
            description =
                    "With --board symon: what the key Backspace sends: bs ($08), which is the"
                            + " default, or del ($7F).")
    private Backspace backspace = Backspace.BS;

    @Option(
            names = "--stats",
            description =
                    "Print on standard error how many clock cycles, instructions and queries (loads"
                            + " and saves on the bus) there were, and how fast.")
    private boolean statistics;

    @Option(names = "--threaded", description = "Run the machine with a thread for each component.")
    private boolean threaded;

    @Parameters(
            paramLabel = "PROGRAM",
            description =
                    "With --board sim65, the file of the program and then the arguments that it"
                            + " gets, options among them; with --board symon, echo or ticks; with"
                            + " --board micro, clock, notes or snake.")
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
        BoardRun run;
        try {
            checkOrder();
            checkBoard();
            checkImages();
            run = prepare();
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
        }
        return run.run(new Execution(threaded, statistics, err));
    }

    /** Refuses options behind the program, unless they are the program's. */
    private void checkOrder() {
        if (board == Board.SIM65) {
            return;
        }
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            if (word.startsWith("-")) {
                throw new TypeConversionException(
                        String.format(
                                "'%s' stands behind '%s'; options go before it",
                                word, words.get(0)));
            }
        }
    }

    /** Refuses what is given for another board than the one that was chosen. */
    private void checkBoard() {
        ParseResult given = Objects.requireNonNull(spec).commandLine().getParseResult();
        for (OptionSpec option : given.matchedOptions()) {
            board.check(option.longestName(), option.longestName());
        }
        if (!words.isEmpty()) {
            board.check(Board.PROGRAM, words.get(0));
        }
        if (threaded && given.hasMatchedOption("--clock")) {
            throw new TypeConversionException(
                    "--clock and --threaded exclude each other: with threads the machine runs as"
                            + " fast as it can; leave one of them out");
        }
    }

    private void checkImages() {
        if (!raw) {
            images.forEach(Image::requirePlainBytes);
            if (rom != null) {
                rom.requirePlainBytes();
            }
        }
    }

    private BoardRun prepare() {
        InstructionSet processor = cpu == null ? InstructionSet.MOS_6502 : cpu;
        SessionSettings settings = new SessionSettings(processor, rate, limit, escape, backspace);
        return switch (board) {
            case FLAT -> new FlatRun(processor, images, start, target, limit, out, err);
            case SIM65 -> new Sim65Run(cpu, words, files, limit, in, out, err);
            case SYMON -> new SymonRun(rom, words, settings, in, out, err);
            case MICRO -> new MicroRun(rom, words, disk, settings, in, out, err);
        };
    }

    /** Reads the name of a disk's file. */
    static final class DiskConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw ProgramFile.unusable(
                        text, "has no valid name (" + e.getReason() + "); correct it");
            }
        }
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
