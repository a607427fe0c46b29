package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A terminal of 80 columns and 24 rows with a shell in it, which a test types at. */
final class Tmux {
    private static final long PATIENCE_NANOSECONDS = 30_000_000_000L;

    private final String server = "modvm-" + UUID.randomUUID();

    private Tmux() {}

    /** Opens a terminal, or skips the test where there is no tmux. */
    static Tmux open() throws IOException, InterruptedException {
        HostProgram.assumeInstalled("tmux");
        Tmux tmux = new Tmux();
        tmux.call("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "sh");
        return tmux;
    }

    private String call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", server));
        command.addAll(List.of(arguments));
        return HostProgram.run(command.toArray(String[]::new));
    }

    /** Types a line and presses return. */
    void enter(String line) throws IOException, InterruptedException {
        type(line);
        press("Enter");
    }

    /** Types characters. */
    void type(String text) throws IOException, InterruptedException {
        call("send-keys", "-l", text);
    }

    /** Presses keys, which are named as tmux names them, such as {@code C-c}. */
    void press(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        call(command.toArray(String[]::new));
    }

    /** Makes the terminal larger or smaller. */
    void resize(int columns, int rows) throws IOException, InterruptedException {
        call("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** Pastes a file as it is. */
    void paste(String file) throws IOException, InterruptedException {
        call("load-buffer", file);
        call("paste-buffer", "-r");
    }

    /** Returns what the terminal shows, without spaces at the end of its lines. */
    List<String> screen() throws IOException, InterruptedException {
        return call("capture-pane", "-p").lines().toList();
    }

    /** Returns what the terminal shows, with the control sequences for how it shows that. */
    String styledScreen() throws IOException, InterruptedException {
        return call("capture-pane", "-p", "-e");
    }

    /** Returns whether the cursor is shown. */
    boolean isCursorShown() throws IOException, InterruptedException {
        return call("display-message", "-p", "#{cursor_flag}").strip().equals("1");
    }

    /** Returns whether it is the alternate screen that is shown. */
    boolean isAlternate() throws IOException, InterruptedException {
        return call("display-message", "-p", "#{alternate_on}").strip().equals("1");
    }

    /** Waits until a text is shown. */
    void await(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        List<String> screen = screen();
        while (screen.stream().noneMatch(line -> line.contains(text))) {
            assertThat(System.nanoTime()).as("'%s' in %s", text, screen).isLessThan(end);
            Thread.sleep(50);
            screen = screen();
        }
    }

    /** Closes the terminal, and ends what runs in it. */
    void close() throws IOException, InterruptedException {
        call("kill-server");
    }
}
