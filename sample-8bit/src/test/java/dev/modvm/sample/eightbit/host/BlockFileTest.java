package dev.modvm.sample.eightbit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are disks, and files that are not. */
@Timeout(60)
class BlockFileTest {
    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("a.disk");
    }

    private void holds(long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private void isRefused(String because) {
        assertThatThrownBy(() -> BlockFile.open(path))
                .isInstanceOf(UnusableBlockFile.class)
                .hasMessage(path + because);
        assertThatThrownBy(() -> BlockFile.openWriteProtected(path))
                .isInstanceOf(UnusableBlockFile.class)
                .hasMessage(path + because);
    }

    @Test
    void aNewOneIsFullOfZeros() throws IOException {
        try (BlockFile file = BlockFile.create(path, 3)) {
            assertThat(file.blocks()).isEqualTo(3);
            assertThat(file.isWritable()).isTrue();
        }
        assertThat(Files.readAllBytes(path)).hasSize(3 * 512).containsOnly(0);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(path, "a letter");

        assertThatThrownBy(() -> BlockFile.create(path, 3))
                .isInstanceOf(UnusableBlockFile.class)
                .hasMessage(path + " exists; a new disk needs another name");
        assertThat(path).hasContent("a letter");
    }

    @Test
    void aFolderThatIsMissingIsNotMade() {
        path = folder.resolve("missing/a.disk");

        assertThatThrownBy(() -> BlockFile.create(path, 3))
                .isInstanceOf(UnusableBlockFile.class)
                .hasMessage(
                        path + " can't be created: its directory does not exist; make that first");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "65537"})
    void thereIsALimitOfBlocks(int blocks) {
        assertThatThrownBy(() -> BlockFile.create(path, blocks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a disk has 1 to 65536 blocks, not " + blocks);
        assertThat(path).doesNotExist();
    }

    @Test
    void aDiskMayBeAsLargeAsTheNumbersOfItsBlocks() throws IOException {
        holds(65_536L * 512);
        try (BlockFile file = BlockFile.open(path)) {
            assertThat(file.blocks()).isEqualTo(65_536);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, ' has 0 bytes; a disk has one or more blocks of exactly 512'",
        "511, ' has 511 bytes; a disk has one or more blocks of exactly 512'",
        "1025, ' has 1025 bytes; a disk has one or more blocks of exactly 512'",
        "33554944, ' has 65537 blocks; a disk has 65536 at most'",
        "1099511627776, ' has 2147483648 blocks; a disk has 65536 at most'",
    })
    void otherSizesAreRefused(long bytes, String because) throws IOException {
        holds(bytes);
        isRefused(because);
        assertThat(path).as("it stays as it is").hasSize(bytes);
    }

    @Test
    void aFileThatIsMissingIsRefusedAndNotMade() {
        isRefused(" does not exist");
        assertThat(path).doesNotExist();
    }

    @Test
    void whatIsNoRegularFileIsRefused() throws IOException {
        Files.createDirectory(path);
        isRefused(" is a directory; a disk is a file");

        path = Path.of("/dev/zero");
        assumeThat(path).exists();
        isRefused(" is no regular file, which a disk must be");
    }

    @Test
    void aLinkToADeviceIsNoDiskEither() throws IOException {
        assumeThat(Path.of("/dev/zero")).exists();
        Files.createSymbolicLink(path, Path.of("/dev/zero"));
        isRefused(" is no regular file, which a disk must be");
    }

    @Test
    void oneMachineAtATimeHasIt() throws IOException {
        BlockFile first = BlockFile.create(path, 3);
        isRefused(" is in use by another machine");

        first.close();
        BlockFile.open(path).close();
    }

    @Test
    void anotherNameIsNotAnotherFile() throws IOException {
        Path link = folder.resolve("link.disk");
        try (BlockFile first = BlockFile.create(path, 3)) {
            assertThat(first.blocks()).isEqualTo(3);
            Files.createLink(link, path);
            path = link;
            isRefused(" is in use by another machine");
        }
    }

    /** Opens the file that the argument names, in another process, and says what came of it. */
    static final class Opener {
        private Opener() {}

        /** Opens it. */
        public static void main(String[] arguments) throws IOException {
            try (BlockFile file = BlockFile.open(Path.of(arguments[0]))) {
                System.out.print("it has " + file.blocks() + " blocks");
            } catch (UnusableBlockFile e) {
                System.out.print(e.getMessage());
            }
        }
    }

    private String openedElsewhere() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Opener.class.getName(),
                                path.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aRefusalHereDoesNotLetOtherProcessesIn() throws IOException {
        try (BlockFile first = BlockFile.create(path, 3)) {
            assertThat(first.isWritable()).isTrue();
            isRefused(" is in use by another machine");
            assertThat(openedElsewhere()).isEqualTo(path + " is in use by another machine");
        }
        assertThat(openedElsewhere()).isEqualTo("it has 3 blocks");
    }

    @Test
    void closingAgainDoesNotCloseWhatHasBeenOpenedMeanwhile() throws IOException {
        BlockFile first = BlockFile.create(path, 3);
        first.close();
        try (BlockFile second = BlockFile.open(path)) {
            first.close();
            isRefused(" is in use by another machine");
            assertThat(openedElsewhere()).isEqualTo(path + " is in use by another machine");
            assertThat(second.blocks()).isEqualTo(3);
        }
    }

    @Test
    void aFileThatTheUserMayNotWriteIsWriteProtected() throws IOException {
        holds(512);
        assertThat(path.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(path)).as("root may write all files").isFalse();

        try (BlockFile file = BlockFile.open(path)) {
            assertThat(file.isWritable()).isFalse();
        }
    }

    @Test
    void aWriteProtectedOneIsOpenedForReadingOnly() throws IOException {
        holds(512);
        try (BlockFile file = BlockFile.openWriteProtected(path)) {
            assertThat(file.isWritable()).isFalse();
            assertThatThrownBy(() -> file.write(0, new byte[512])).isInstanceOf(IOException.class);
        }
    }
}
