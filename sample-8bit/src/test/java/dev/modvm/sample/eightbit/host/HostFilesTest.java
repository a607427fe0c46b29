package dev.modvm.sample.eightbit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors of a program, and what the user is told of what failed. */
class HostFilesTest {
    private static final OpenFlags TO_READ = new OpenFlags(0x01, OpenFlags.DEFAULT_MODE);
    private static final OpenFlags TO_WRITE = new OpenFlags(0x12, OpenFlags.DEFAULT_MODE);
    private static final OpenFlags TO_APPEND = new OpenFlags(0x53, OpenFlags.DEFAULT_MODE);

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Host host =
            new Host(
                    new ByteArrayInputStream(bytes("typed")),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream()));
    private HostFiles files = new HostFiles(host, HostFileSystem.none());

    @BeforeEach
    void openDirectory() throws IOException {
        files = new HostFiles(host, new FileDirectory(directory, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int create(String name) {
        return files.open(bytes(name), TO_WRITE);
    }

    private String read(int descriptor) {
        byte[] bytes = new byte[20];
        int length = files.read(descriptor, bytes);
        return length < 0 ? "-1" : new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    @Test
    void aFileGetsTheLowestNumberThatIsFree() {
        assertThat(create("a")).isEqualTo(3);
        assertThat(create("b")).isEqualTo(4);
        assertThat(files.close(3)).isZero();
        assertThat(files.close(3)).isEqualTo(-1);
        assertThat(create("c")).isEqualTo(3);
        assertThat(create("d")).isEqualTo(5);
        assertThat(files.refusal()).isEmpty();
        assertThat(files.loss()).isEmpty();
    }

    @Test
    void theNumbersOfStandardStreamsAreUsedAgain() throws IOException {
        Files.writeString(directory.resolve("a"), "content");

        assertThat(read(0)).isEqualTo("typed");
        assertThat(files.close(0)).isZero();
        assertThat(read(0)).isEqualTo("-1");
        assertThat(files.open(bytes("a"), TO_READ)).isZero();
        assertThat(read(0)).isEqualTo("content");

        assertThat(files.close(1)).isZero();
        assertThat(create("b")).isEqualTo(1);
        assertThat(files.write(1, bytes("to a file"))).isEqualTo(9);
        assertThat(out.size()).isZero();
        assertThat(directory.resolve("b")).hasContent("to a file");
    }

    @Test
    void thereIsALimit() {
        for (int descriptor = 3; descriptor < HostFiles.MOST_DESCRIPTORS; descriptor++) {
            assertThat(create("a")).isEqualTo(descriptor);
        }

        assertThat(create("one more")).isEqualTo(-1);
        assertThat(directory.resolve("one more")).doesNotExist();
        assertThat(files.refusal())
                .hasValue(
                        "the program was refused the file 'one more' (refusals: 1); it would be"
                                + " open beside 32 others, the most");
        assertThat(files.close(10)).isZero();
        assertThat(create("a")).isEqualTo(10);
    }

    @Test
    void numbersThatAreNoDescriptorsFail() {
        for (int descriptor : new int[] {-1, 3, 31, 32, 0xFFFF}) {
            assertThat(read(descriptor)).isEqualTo("-1");
            assertThat(files.write(descriptor, bytes("x"))).isEqualTo(-1);
            assertThat(files.close(descriptor)).isEqualTo(-1);
        }
    }

    @Test
    void eachFileHasAPosition() throws IOException {
        Files.writeString(directory.resolve("a"), "abcdef");
        int first = files.open(bytes("a"), TO_READ);
        int second = files.open(bytes("a"), TO_APPEND);

        assertThat(files.read(first, new byte[4])).isEqualTo(4);
        assertThat(files.read(second, new byte[1])).isEqualTo(1);
        assertThat(files.write(second, bytes("gh"))).isEqualTo(2);
        assertThat(read(first)).isEqualTo("efgh");
        assertThat(read(first)).isEmpty();
        assertThat(read(second)).isEmpty();
        assertThat(files.write(first, bytes("x"))).isEqualTo(-1);
        assertThat(files.loss()).isEmpty();
    }

    @Test
    void aPositionIsCountedFromThreeOrigins() throws IOException {
        Files.writeString(directory.resolve("a"), "0123456789");
        int a = files.open(bytes("a"), TO_READ);

        assertThat(files.seek(a, 4, HostFiles.FROM_START)).isEqualTo(4);
        assertThat(files.seek(a, 3, HostFiles.FROM_CURRENT)).isEqualTo(7);
        assertThat(files.seek(a, -10, HostFiles.FROM_END)).isZero();
        assertThat(files.seek(a, Integer.MAX_VALUE, HostFiles.FROM_START))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(files.seek(a, 1, HostFiles.FROM_CURRENT)).isEqualTo(-1);
        assertThat(files.seek(a, -1, HostFiles.FROM_START)).isEqualTo(-1);
        assertThat(files.seek(a, 0, -1)).isEqualTo(-1);
        assertThat(files.seek(a, 0, 3)).isEqualTo(-1);
        assertThat(files.seek(a, 5, HostFiles.FROM_START)).isEqualTo(5);
        assertThat(read(a)).isEqualTo("56789");
    }

    @Test
    void whatIsNoFileHasNoPosition() {
        for (int descriptor : new int[] {-1, 0, 1, 2, 3, HostFiles.MOST_DESCRIPTORS}) {
            assertThat(files.seek(descriptor, 0, HostFiles.FROM_CURRENT)).isEqualTo(-1);
        }
    }

    @Test
    void whatIsRemovedIsGoneAndWhyNotIsANumber() {
        create("a");

        assertThat(files.remove(bytes("a"))).isZero();
        assertThat(directory).isEmptyDirectory();
        assertThat(files.remove(bytes("a"))).isEqualTo(ErrorNumber.NO_SUCH_FILE.number());
        assertThat(files.remove(bytes("a/b"))).isEqualTo(ErrorNumber.NO_SUCH_FILE.number());
        assertThat(files.refusal()).isEmpty();
        assertThat(files.remove(bytes("../a"))).isEqualTo(ErrorNumber.ACCESS_DENIED.number());
        assertThat(files.refusal()).hasValueSatisfying(r -> assertThat(r).contains("'../a'"));
    }

    @Test
    void withoutFilesNoneIsRemoved() {
        files = new HostFiles(host, HostFileSystem.none());

        assertThat(files.remove(bytes("a"))).isEqualTo(ErrorNumber.ACCESS_DENIED.number());
        assertThat(files.refusal())
                .hasValueSatisfying(r -> assertThat(r).contains("it reaches standard input"));
    }

    @Test
    void theUserIsToldOfTheFirstRefusalWithoutWhatATerminalObeys() {
        String name = "../\u001b[2J\n" + "x".repeat(200);

        assertThat(create(name)).isEqualTo(-1);
        assertThat(create("/b")).isEqualTo(-1);

        assertThat(files.refusal())
                .hasValue(
                        "the program was refused the file '../?[2J?"
                                + "x".repeat(52)
                                + "...' (refusals: 2); it leads out of the directory of the"
                                + " program's files");
    }

    @Test
    void whatIsNotThereIsTheProgramsAffair() {
        assertThat(files.open(bytes("missing"), TO_READ)).isEqualTo(-1);
        assertThat(files.refusal()).isEmpty();
    }

    @Test
    void aFullDiskIsToldToTheProgramAndToTheUser() {
        FullDisk disk = new FullDisk(5);
        files = new HostFiles(host, (name, flags) -> disk);
        int descriptor = create("report.txt");

        assertThat(files.write(descriptor, bytes("abc"))).isEqualTo(3);
        assertThat(files.write(descriptor, bytes("def"))).isEqualTo(2);
        assertThat(files.loss()).isEmpty();
        assertThat(files.write(descriptor, bytes("f"))).isEqualTo(-1);
        assertThat(files.write(descriptor, bytes("f"))).isEqualTo(-1);

        assertThat(files.loss())
                .hasValue(
                        "the program could not write to the file 'report.txt' (No space left on"
                                + " device) (failures: 2); what it wrote before is there, so make"
                                + " room and run it again");
        assertThat(disk.isOpen()).isTrue();
    }

    @Test
    void whatIsLostWhenAFileIsClosedIsSaid() {
        FullDisk disk = new FullDisk(0);
        files = new HostFiles(host, (name, flags) -> disk);
        disk.failsToClose = true;

        assertThat(files.close(create("a"))).isEqualTo(-1);
        assertThat(files.close(3)).isEqualTo(-1);
        assertThat(files.loss()).isPresent();
    }

    @Test
    void standardOutputThatFailsIsSaid() {
        PrintStream full =
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int value) throws IOException {
                                throw new IOException("No space left on device");
                            }
                        });
        Host narrow = new Host(new ByteArrayInputStream(new byte[0]), full, System.err);
        files = new HostFiles(narrow, HostFileSystem.none());

        assertThat(files.write(1, bytes("x"))).isEqualTo(-1);
        assertThat(files.loss().orElseThrow())
                .startsWith("the program could not write to standard output (failures: 1)");
    }

    @Test
    void allAreClosedOnce() {
        FullDisk disk = new FullDisk(0);
        files = new HostFiles(host, (name, flags) -> disk);
        create("a");
        create("b");

        files.closeAll();
        files.closeAll();

        assertThat(disk.closed).isEqualTo(2);
        assertThat(files.close(3)).isEqualTo(-1);
        assertThat(files.write(1, bytes("still open"))).isEqualTo(10);
    }

    /** A file on a disk with room for some bytes. */
    private static final class FullDisk implements SeekableByteChannel {
        private int room;
        private int closed;
        private boolean failsToClose;

        FullDisk(int room) {
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int length = Math.min(room, bytes.remaining());
            room -= length;
            return length;
        }

        @Override
        public int read(ByteBuffer bytes) {
            return -1;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public SeekableByteChannel position(long position) {
            return this;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            return this;
        }

        @Override
        public boolean isOpen() {
            return closed == 0;
        }

        @Override
        public void close() throws IOException {
            closed++;
            if (failsToClose) {
                throw new IOException("No space left on device");
            }
        }
    }
}
