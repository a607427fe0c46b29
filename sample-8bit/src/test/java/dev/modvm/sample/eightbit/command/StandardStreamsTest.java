package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in a process of its own, whose standard streams are not what they should be. */
@Timeout(120)
class StandardStreamsTest {
    /** For sim65: a loop that writes {@code y} for ever, and does not look whether it arrives. */
    private static final int[] YES = {
        's', 'i', 'm', '6', '5', 2, 0, 0x00, 0x00, 0x02, 0x04, 0x02, // the C stack is at ($00)
        'y', '\n', 0x00, 0x00, //  0200
        0xA9, 0x01, //             0204  LDA #1
        0x8D, 0x02, 0x03, //       0206  STA $0302  the descriptor is 1
        0xA9, 0x00, //             0209  LDA #0
        0x8D, 0x03, 0x03, //       020B  STA $0303
        0x8D, 0x00, 0x03, //       020E  STA $0300  the buffer is at $0200
        0x85, 0x00, //             0211  STA $00    the stack points to $0300
        0xA9, 0x02, //             0213  LDA #2
        0x8D, 0x01, 0x03, //       0215  STA $0301
        0xA9, 0x03, //             0218  LDA #3
        0x85, 0x01, //             021A  STA $01
        0xA9, 0x02, //             021C  LDA #2     the count is 2
        0xA2, 0x00, //             021E  LDX #0
        0x20, 0xF7, 0xFF, //       0220  JSR $FFF7  write
        0x4C, 0x04, 0x02, //       0223  JMP $0204
    };

    @TempDir Path directory;

    private static ProcessBuilder shell(String command) {
        return new ProcessBuilder("sh", "-c", command);
    }

    private static String said(InputStream stream) throws IOException {
        String said = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        // The JVM says on standard error that it calls native code, and JDK 25 adds an empty line.
        return said.replaceAll("(?m)^(WARNING: .*)?\\R", "");
    }

    private Path yes() throws IOException {
        byte[] bytes = new byte[YES.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) YES[i];
        }
        return Files.write(directory.resolve("yes"), bytes);
    }

    /** Runs a command whose output is read up to the first line, and then no more. */
    private void assertEndsSilently(String... arguments) throws IOException, InterruptedException {
        Process process = shell("exec " + HostProgram.javaCommand(Main.class, arguments)).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            int read = out.read();
            while (read >= 0 && read != '\n') {
                read = out.read();
            }
            assertThat(read).isEqualTo('\n');
        }
        assertThat(said(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--threaded"})
    void aCProgramEndsWithWhoeverReadsItsOutput(String option)
            throws IOException, InterruptedException {
        String program = yes().toString();
        if (option.isEmpty()) {
            assertEndsSilently("run", "--board", "sim65", program);
        } else {
            assertEndsSilently("run", "--board", "sim65", option, program);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clock=1000000", "--clock=max", "--threaded"})
    void aSessionEndsWithWhoeverReadsItsOutput(String speed)
            throws IOException, InterruptedException {
        assertEndsSilently("run", "--board", "symon", speed, "ticks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boards", "--help", "run --board micro --max-cycles 100000 clock"})
    void outputThatNobodyReadsIsNotLost(String command) throws IOException, InterruptedException {
        String[] arguments = command.isEmpty() ? new String[0] : command.split(" ");
        // The reader has gone before anything is written.
        String java = HostProgram.javaCommand(Main.class, arguments);
        Path status = directory.resolve("status");
        Process process =
                shell("{ sleep 1; " + java + "; echo $? > '" + status + "'; } | true").start();

        process.getOutputStream().close();
        assertThat(said(process.getErrorStream())).isEmpty();
        process.waitFor();
        assertThat(Files.readString(status)).isEqualTo("141\n");
    }

    @Test
    void aReportThatNobodyReadsIsNotLost() throws IOException, InterruptedException {
        Path program = Files.write(directory.resolve("program"), new byte[] {(byte) 0xEA});
        String java =
                HostProgram.javaCommand(
                        Main.class, "run", "--image", program + "@0", "--pc=0", "--max-cycles=1");

        Process closed = shell("{ sleep 1; " + java + "; echo $? >&2; } | true").start();
        assertThat(said(closed.getErrorStream())).isEqualTo("141\n");

        Process full = shell("exec " + java + " > /dev/full").start();
        assertThat(said(full.getErrorStream()))
                .isEqualTo(
                        "sample-8bit: standard output does not take all of it; look for a full"
                                + " disk\n");
        assertThat(full.waitFor()).isEqualTo(2);
    }

    @Test
    void aFullDiskIsStillReported() throws IOException, InterruptedException {
        String java = HostProgram.javaCommand(Main.class, "run", "--board=symon", "ticks");
        Process process = shell("exec " + java + " > /dev/full").start();
        process.getOutputStream().close();

        assertThat(said(process.getErrorStream())).contains("look for a full disk");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clock=max", "--threaded"})
    void aClosedStandardInputHasNoKeys(String speed) throws IOException, InterruptedException {
        String java = HostProgram.javaCommand(Main.class, "run", "--board=symon", speed, "echo");
        Process process = shell("exec " + java + " <&-").start();

        assertThat(said(process.getInputStream()))
                .isEqualTo("Hello from a 6502. Type, and it comes back.\r\n");
        assertThat(said(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFileOfTheUsersOwnIsRead() throws IOException, InterruptedException {
        Path keys = Files.writeString(directory.resolve("keys"), "typed");
        String java = HostProgram.javaCommand(Main.class, "run", "--board=symon", "echo");
        Process process = shell("exec " + java + " < '" + keys + "'").start();

        assertThat(said(process.getInputStream())).endsWith("back.\r\ntyped");
        assertThat(process.waitFor()).isZero();
    }
}
