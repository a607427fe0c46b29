package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.BlockDevice;
import dev.modvm.sample.eightbit.Keyboard;
import dev.modvm.sample.eightbit.Micro65C02BoardMachine;
import dev.modvm.sample.eightbit.MicroBoard;
import dev.modvm.sample.eightbit.MicroBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.TextDisplay;
import dev.modvm.sample.eightbit.TextFrame;
import dev.modvm.sample.eightbit.TextScreen;
import dev.modvm.sample.eightbit.Via6522;
import dev.modvm.sample.eightbit.host.BlockFile;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link MicroBoard}. On a terminal its display is the terminal's screen; elsewhere
 * the last picture is printed when the machine has ended.
 */
final class MicroRun extends SessionRun {
    /** What the command line may say for this board. */
    static final List<String> OPTIONS =
            List.of(Board.PROGRAM, "--rom", "--raw", "--cpu", "--clock", "--escape-key", "--disk");

    private static final List<String> PROGRAMS = List.of("clock", "notes", "snake");
    private static final int ROM = 0xE000;

    /** How many blocks a new disk gets: 64 KiB. */
    private static final int NEW_BLOCKS = 128;

    private final Rom rom;
    private final @Nullable Path diskPath;
    private final String hint;
    private @Nullable BlockFile file;
    private @Nullable BlockDevice disk;
    private volatile @Nullable TextFrame unseen;

    /**
     * Creates a run.
     *
     * @param image what its ROM holds, or null for a built-in program
     * @param words the name of the built-in program
     * @param disk the file with the disk, which is created if it does not exist; or null for none
     * @param settings what else the user wants
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @throws picocli.CommandLine.TypeConversionException if there is no program, or it does not
     *     fit
     */
    MicroRun(
            @Nullable Image image,
            List<String> words,
            @Nullable Path disk,
            SessionSettings settings,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        super(settings, in, out, err);
        rom = RomImage.of(ROM, image, words, PROGRAMS);
        diskPath = disk;
        hint = settings.escape().hint();
    }

    @Override
    Machine machine(Session session, SupervisedProcessor cpu) throws IOException {
        BlockDevice drive = drive();
        disk = drive;
        Ram ram = new Ram(0xC000);
        TextDisplay display = new TextDisplay(screen(session), MicroBoard.CYCLES_PER_FRAME);
        Keyboard keyboard = new Keyboard(new TerminalKeys(session::key), MicroBoard.CLOCK);
        if (cpu instanceof SupervisedWdc65C02 cmos) {
            return Micro65C02BoardMachine.builder()
                    .cpu(cmos)
                    .ram(ram)
                    .display(display)
                    .keyboard(keyboard)
                    .disk(drive)
                    .via(new Via6522())
                    .rom(rom)
                    .build();
        }
        return MicroBoardMachine.builder()
                .cpu((SupervisedMos6502) cpu)
                .ram(ram)
                .display(display)
                .keyboard(keyboard)
                .disk(drive)
                .via(new Via6522())
                .rom(rom)
                .build();
    }

    private BlockDevice drive() throws IOException {
        if (diskPath == null) {
            return new BlockDevice();
        }
        BlockFile opened =
                Files.exists(diskPath)
                        ? BlockFile.open(diskPath)
                        : BlockFile.create(diskPath, NEW_BLOCKS);
        file = opened;
        return new BlockDevice(opened);
    }

    private TextScreen screen(Session session) throws IOException {
        Optional<AnsiScreen> terminal = session.openScreen(TextFrame.COLUMNS, TextFrame.ROWS, hint);
        return frame -> {
            session.stir();
            if (terminal.isEmpty()) {
                unseen = frame;
                return;
            }
            try {
                terminal.get().draw(frame.cells());
            } catch (IOException e) {
                session.lose(e);
            }
        };
    }

    @Override
    Optional<String> end(PrintStream out) throws IOException {
        TextFrame last = unseen;
        if (last != null) {
            for (int row = 0; row < TextFrame.ROWS; row++) {
                out.println(last.line(row).stripTrailing());
            }
        }
        if (file != null) {
            file.close();
        }
        return disk == null ? Optional.empty() : disk.problem();
    }
}
