package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the tests of the terminal run in one: it shows the number of each byte that is typed. */
final class TerminalEcho {
    private static final int END_OF_TRANSMISSION = 4;
    private static final int COLUMNS = 20;
    private static final int ROWS = 5;

    private TerminalEcho() {}

    /**
     * Runs until it is left, or fails at the letter X.
     *
     * @param arguments {@code echo}; or {@code sum}, which begins late, and shows how many bytes
     *     there were, and a sum of them, when Ctrl-D is typed; or {@code screen}
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        run(arguments[0], System.out);
        System.out.println("left");
    }

    private static void run(String mode, PrintStream out) throws IOException, InterruptedException {
        if (mode.equals("screen")) {
            try (RawTerminal terminal = RawTerminal.open(out, EscapeKey.DEFAULT)) {
                draw(terminal);
            }
            return;
        }
        try (HostConsole console = HostConsole.open(System.in, out, EscapeKey.DEFAULT)) {
            if (mode.equals("echo")) {
                echo(console);
            } else {
                sum(console);
            }
        }
    }

    private static void print(HostConsole console, String text) throws IOException {
        console.output().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int await(Keys keys) throws InterruptedException {
        int key = keys.poll();
        while (key == Keys.NONE && !keys.isLeft()) {
            Thread.sleep(1);
            key = keys.poll();
        }
        return key;
    }

    private static void echo(HostConsole console) throws IOException, InterruptedException {
        print(console, "ready\r\n");
        for (int key = await(console.keys()); key >= 0; key = await(console.keys())) {
            print(console, "<" + key + ">");
            if (key == 'X') {
                throw new IllegalStateException("at the letter X");
            }
        }
    }

    private static void sum(HostConsole console) throws IOException, InterruptedException {
        print(console, "ready\r\n");
        Thread.sleep(1500);
        int count = 0;
        int sum = 0;
        for (int key = await(console.keys());
                key != END_OF_TRANSMISSION;
                key = await(console.keys())) {
            count++;
            sum = 31 * sum + key;
        }
        print(console, "count=" + count + " sum=" + sum + "\r\n");
        await(console.keys());
    }

    private static void draw(RawTerminal terminal) throws IOException, InterruptedException {
        byte[] cells = new byte[COLUMNS * ROWS];
        Arrays.fill(cells, (byte) '.');
        AnsiScreen screen = terminal.openScreen(COLUMNS, ROWS, "");
        int at = COLUMNS - 2;
        screen.draw(cells);
        for (int key = await(terminal); key >= 0; key = await(terminal)) {
            cells[at++] = (byte) (Character.isUpperCase(key) ? key | AnsiScreen.REVERSE : key);
            screen.draw(cells);
        }
    }
}
