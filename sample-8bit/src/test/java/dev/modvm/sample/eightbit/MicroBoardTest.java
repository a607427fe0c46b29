package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.sample.eightbit.host.BlockFile;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs on the board with display, keyboard and disk. */
@Timeout(60)
class MicroBoardTest {
    private static final long SECOND = MicroBoard.CLOCK;

    @TempDir Path folder;

    private final TestScreen screen = new TestScreen();
    private final TestKeys keys = new TestKeys();
    private Path path;
    private BlockFile disk;
    private MicroBoardMachine machine;

    @BeforeEach
    void createDisk() throws IOException {
        path = folder.resolve("a.disk");
        disk = BlockFile.create(path, 8);
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    private void board(String program) {
        machine =
                MicroBoardMachine.builder()
                        .cpu(new Mos6502())
                        .ram(new Ram(0xC000))
                        .display(new TextDisplay(screen, MicroBoard.CYCLES_PER_FRAME))
                        .keyboard(new Keyboard(keys, MicroBoard.CLOCK))
                        .disk(new BlockDevice(disk))
                        .via(new Via6522())
                        .rom(BuiltInProgram.rom(program))
                        .build();
    }

    private void type(String text) {
        keys.type(text);
        machine.run(SECOND / 4).orThrow();
    }

    private String line(int row) {
        return screen.shown().line(row).stripTrailing();
    }

    /** Rows of the screen as they look: a # for each cell in reverse. */
    private static String drawn(TextFrame frame, int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row <= to; row++) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < TextFrame.COLUMNS; column++) {
                cells.append(frame.isReverse(column, row) ? '#' : ' ');
            }
            rows.append(cells.toString().stripTrailing()).append('\n');
        }
        return rows.toString();
    }

    // The clock.

    private static final String NOON =
            """
                   ##  ######      ######  ######
                   ##      ##  ##  ##  ##  ##  ##
                   ##  ######      ##  ##  ##  ##
                   ##  ##      ##  ##  ##  ##  ##
                   ##  ######      ######  ######
            """;

    private static final String NOON_WITHOUT_COLON =
            """
                   ##  ######      ######  ######
                   ##      ##      ##  ##  ##  ##
                   ##  ######      ##  ##  ##  ##
                   ##  ##          ##  ##  ##  ##
                   ##  ######      ######  ######
            """;

    private static final String ONE_PAST_ONE =
            """
               ######      ##      ######      ##
               ##  ##      ##  ##  ##  ##      ##
               ##  ##      ##      ##  ##      ##
               ##  ##      ##  ##  ##  ##      ##
               ######      ##      ######      ##
            """;

    @Test
    void theClockBeginsAtNoon() {
        board("clock");
        machine.run(SECOND / 4).orThrow();

        assertThat(drawn(screen.shown(), 8, 12)).isEqualTo(NOON);
        assertThat(line(15)).isEqualTo(" ".repeat(19) + "00");
        assertThat(line(23)).isEqualTo("    H: hours  M: minutes  S: seconds");
    }

    @Test
    void theClockTicks() {
        board("clock");
        machine.run(59 * SECOND + SECOND / 4).orThrow();
        assertThat(drawn(screen.shown(), 8, 12)).isEqualTo(NOON);
        assertThat(line(15).strip()).isEqualTo("59");

        machine.run(SECOND).orThrow();
        assertThat(line(15).strip()).isEqualTo("00");
        assertThat(drawn(screen.shown(), 8, 8))
                .as("12:01")
                .isEqualTo("       ##  ######      ######      ##\n");
    }

    @Test
    void theColonBlinks() {
        board("clock");
        machine.run(SECOND * 3 / 4).orThrow();
        assertThat(drawn(screen.shown(), 8, 12)).isEqualTo(NOON_WITHOUT_COLON);

        machine.run(SECOND / 2).orThrow();
        assertThat(drawn(screen.shown(), 8, 12)).isEqualTo(NOON);
    }

    @Test
    void theClockCanBeSet() {
        board("clock");
        machine.run(3 * SECOND).orThrow();
        type("hHhhhhhhhhhhhmsx");

        assertThat(drawn(screen.shown(), 8, 12)).as("past midnight").isEqualTo(ONE_PAST_ONE);
        assertThat(line(15).strip()).isEqualTo("00");
        type("m".repeat(59));
        assertThat(drawn(screen.shown(), 8, 8))
                .as("02:00, for minutes carry")
                .isEqualTo("   ######  ######      ######  ######\n");
    }

    @Test
    void theThreadedExecutionHasAClockToo() throws InterruptedException {
        board("clock");
        keys.type("hhhhhhhhhhhhhm");
        try (MachineHandle handle = machine.start()) {
            TextFrame shown = screen.await(frame -> drawn(frame, 8, 12).equals(ONE_PAST_ONE));
            assertThat(drawn(shown, 8, 12)).isEqualTo(ONE_PAST_ONE);
            handle.halt();
            handle.join().orThrow();
        }
    }

    // The notes.

    private void notes() {
        board("notes");
        machine.run(SECOND / 4).orThrow();
    }

    /** Ends the machine as pulling its plug does, and builds another one with the same disk. */
    private void restart() throws IOException {
        disk.close();
        disk = BlockFile.open(path);
        notes();
    }

    @Test
    void notesAreTypedOnAPage() {
        notes();
        assertThat(line(23)).isEqualTo(" Notes: saved");
        type("Milk\rBread, not tht\b\bhat\u0080\u0082\u0082!");

        assertThat(line(0)).isEqualTo("Milk         !");
        assertThat(line(1)).isEqualTo("Bread, not that");
        assertThat(line(23)).isEqualTo(" Notes");
        assertThat(screen.shown().isReverse(14, 0)).as("the cursor").isTrue();
        machine.run(SECOND).orThrow();
        assertThat(line(23)).isEqualTo(" Notes: saved");
    }

    @Test
    void theCursorStaysOnThePage() {
        notes();
        type("\u0080\u0082\ba");
        assertThat(line(0)).isEqualTo("a");
        type("\u0081".repeat(30) + "\r" + "b".repeat(50));
        assertThat(line(22)).isEqualTo("b".repeat(40));
        assertThat(line(23)).isEqualTo(" Notes");
        assertThat(screen.shown().isReverse(39, 22)).isTrue();
    }

    @Test
    void longTextGoesOnInTheNextLine() {
        notes();
        type("c".repeat(41) + "\u0082\u0082\u0083d\u0001\u0084");
        assertThat(line(0)).isEqualTo("c".repeat(40));
        assertThat(line(1)).isEqualTo("d");
    }

    @Test
    void whatWasSavedIsThereNextTime() throws IOException {
        notes();
        type("Remember\rthis");
        machine.run(2 * SECOND).orThrow();
        type(", not that");
        restart();

        assertThat(line(0)).isEqualTo("Remember");
        assertThat(line(1)).isEqualTo("this");
        assertThat(line(23)).isEqualTo(" Notes: loaded");
        type(" and that");
        assertThat(line(1)).as("the cursor is where it was").isEqualTo("this and that");
    }

    @Test
    void theDiskOfSomebodyElseIsNotErasedUnasked() throws IOException {
        byte[] other = "Something else".getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[BlockFile.BLOCK_SIZE];
        System.arraycopy(other, 0, block, 0, other.length);
        disk.write(0, block);
        notes();
        assertThat(line(23)).isEqualTo(" This disk is not mine; Y erases it");

        type("no");
        machine.run(2 * SECOND).orThrow();
        assertThat(Files.readAllBytes(path)).startsWith(block);
        type("y");
        assertThat(line(23)).isEqualTo(" Notes: saved");
        assertThat(Files.readAllBytes(path)).startsWith('M', 'I', 'C', 'R', 'O');
    }

    @Test
    void aDiskWithDataBehindAZeroIsSomebodyElsesToo() throws IOException {
        byte[] block = new byte[BlockFile.BLOCK_SIZE];
        block[511] = 1;
        disk.write(0, block);
        notes();
        assertThat(line(23)).isEqualTo(" This disk is not mine; Y erases it");
    }

    @Test
    void aWriteProtectedDiskCanBeReadOnly() throws IOException {
        notes();
        type("Remember");
        machine.run(2 * SECOND).orThrow();
        byte[] before = Files.readAllBytes(path);
        disk.close();
        disk = BlockFile.openWriteProtected(path);
        notes();
        assertThat(line(0)).isEqualTo("Remember");

        type("ed");
        machine.run(2 * SECOND).orThrow();
        assertThat(line(23)).isEqualTo(" The disk cannot be written");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void aDiskThatCannotBeReadIsNotWritten() throws IOException {
        disk.close();
        Files.delete(path);
        disk = BlockFile.create(path, 2); // where a page should be, nothing is
        byte[] title = new byte[BlockFile.BLOCK_SIZE];
        byte[] text = "MICRO NOTES 1".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, title, 0, text.length);
        disk.write(0, title);
        byte[] before = Files.readAllBytes(path);
        notes();
        assertThat(line(23)).isEqualTo(" The disk cannot be read");

        type("x");
        machine.run(2 * SECOND).orThrow();
        assertThat(line(23)).isEqualTo(" The disk cannot be read");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void theThreadedExecutionKeepsNotesToo() throws InterruptedException, IOException {
        board("notes");
        try (MachineHandle handle = machine.start()) {
            assertThat(screen.await("Notes: saved")).contains("Notes: saved");
            keys.type("Remember");
            assertThat(screen.await("Remember")).startsWith("Remember\n");
            assertThat(
                            screen.await(
                                            frame ->
                                                    frame.line(0).startsWith("Remember")
                                                            && frame.line(23).contains("saved"))
                                    .toString())
                    .contains("Notes: saved");
            handle.halt();
            handle.join().orThrow();
        }
        restart();
        assertThat(line(0)).isEqualTo("Remember");
    }

    // The game.

    private static final long STEP = 120_000;

    private void startGame() {
        board("snake");
        machine.run(SECOND / 4).orThrow();
        assertThat(screen.shown().line(12)).contains("Press Enter to start");
        keys.type("\r");
        machine.run(SECOND / 16).orThrow();
    }

    /** Returns where on the screen a character is; there must be one. */
    private int find(char character) {
        byte[] cells = screen.shown().cells();
        for (int i = TextFrame.COLUMNS; i < cells.length; i++) {
            if (cells[i] == character) {
                return i;
            }
        }
        throw new AssertionError("no " + character + " in\n" + screen.shown());
    }

    private void steps(int count) {
        machine.run(count * STEP).orThrow();
    }

    @Test
    void theSnakeStartsInAFieldWithWalls() {
        startGame();

        assertThat(line(0)).isEqualTo("  Score: 000");
        String wall = "#".repeat(40) + "\n";
        assertThat(drawn(screen.shown(), 1, 23))
                .isEqualTo(wall + ("#" + " ".repeat(38) + "#\n").repeat(21) + wall);
        assertThat(screen.shown().line(12)).contains("oo@");
        find('*');
    }

    @Test
    void theSnakeGoesOnAndTurns() {
        startGame();
        int start = find('@');
        steps(3);
        assertThat(find('@')).isEqualTo(start + 3);

        keys.type("w");
        steps(2);
        assertThat(find('@')).isEqualTo(start + 3 - 2 * 40);
        keys.type("s"); // it can't turn back
        steps(1);
        assertThat(find('@')).isEqualTo(start + 3 - 3 * 40);
        keys.type("\u0082");
        steps(2);
        assertThat(find('@')).isEqualTo(start + 1 - 3 * 40);
        assertThat(screen.shown().toString().chars().filter(it -> it == '@')).hasSize(1);
    }

    @Test
    void aWallEndsTheGameAndEnterStartsAnother() {
        startGame();
        steps(19);
        assertThat(screen.shown().line(10)).doesNotContain("Game over");
        steps(3);
        assertThat(screen.shown().line(10)).contains("Game over");

        keys.type("\r");
        machine.run(SECOND / 16).orThrow();
        assertThat(screen.shown().toString()).doesNotContain("Game over");
        assertThat(screen.shown().line(12)).contains("oo@");
    }

    @Test
    void foodMakesTheSnakeGrow() {
        startGame();
        for (int meal = 1; meal <= 12; meal++) {
            eat();
            assertThat(line(0)).isEqualTo(String.format("  Score: %03d", meal));
            assertThat(snakeLength()).isEqualTo(3 + meal);
        }
    }

    private long snakeLength() {
        long length = 0;
        byte[] cells = screen.shown().cells();
        for (int i = TextFrame.COLUMNS; i < cells.length; i++) {
            length += cells[i] == 'o' || cells[i] == '@' ? 1 : 0;
        }
        return length;
    }

    /** Steers the snake to the food, as a player does who looks at the screen. */
    private void eat() {
        String score = line(0);
        for (int step = 0; step < 200 && line(0).equals(score); step++) {
            keys.type(towards(find('@'), find('*')));
            steps(1);
        }
    }

    /** Returns a key for a free cell that is as near to the food as can be. */
    private String towards(int head, int food) {
        byte[] cells = screen.shown().cells();
        String best = "";
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            int next = head + new int[] {-40, 40, -1, 1}[i];
            int away = Math.abs(next / 40 - food / 40) + Math.abs(next % 40 - food % 40);
            if ((cells[next] == ' ' || cells[next] == '*') && away < distance) {
                best = "wsad".substring(i, i + 1);
                distance = away;
            }
        }
        return best;
    }

    @Test
    void theThreadedExecutionPlaysToo() throws InterruptedException {
        board("snake");
        try (MachineHandle handle = machine.start()) {
            assertThat(screen.await("Press Enter")).contains("Press Enter");
            keys.type("\r");
            assertThat(screen.await("oo@")).contains("oo@");
            assertThat(screen.await("Game over")).contains("Game over");
            handle.halt();
            handle.join().orThrow();
        }
    }
}
