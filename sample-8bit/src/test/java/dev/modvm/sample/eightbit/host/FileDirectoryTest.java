package dev.modvm.sample.eightbit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files below a directory a program gets, and each way out of it that it might try. */
@Timeout(20) // a pipe that is opened waits for ever
class FileDirectoryTest {
    private static final int O_RDONLY = 0x01;
    private static final int O_WRONLY = 0x02;
    private static final int O_RDWR = 0x03;
    private static final int O_CREAT = 0x10;
    private static final int O_TRUNC = 0x20;
    private static final int O_EXCL = 0x80;

    @TempDir Path outside;
    private Path root;
    private FileDirectory directory;

    @BeforeEach
    void fill() throws IOException {
        outside = outside.toRealPath();
        root = Files.createDirectories(outside.resolve("root"));
        Files.createDirectories(root.resolve("sub/deep"));
        Files.writeString(root.resolve("inside"), "inside");
        Files.writeString(root.resolve("sub/below"), "below");
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createDirectories(outside.resolve("other"));
        Files.writeString(outside.resolve("other/secret"), "secret");
        directory = new FileDirectory(root, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String read(String name) throws IOException {
        try (SeekableByteChannel channel = open(name, O_RDONLY)) {
            ByteBuffer content = ByteBuffer.allocate(100);
            channel.read(content);
            return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
        }
    }

    private SeekableByteChannel open(String name, int flags) throws IOException {
        return directory.open(bytes(name), new OpenFlags(flags, OpenFlags.DEFAULT_MODE));
    }

    /** It is refused, however it is opened, and nothing is created nor changed anywhere. */
    private void assertRefused(byte[] name, String reason) throws IOException {
        String before = content();
        for (int flags : new int[] {0, O_RDONLY, O_RDWR, O_WRONLY | O_CREAT | O_TRUNC}) {
            assertThatThrownBy(() -> directory.open(name, new OpenFlags(flags, 3)).close())
                    .isInstanceOf(FileRefused.class)
                    .hasMessageStartingWith("it ")
                    .hasMessageContaining(reason);
        }
        assertThat(content()).isEqualTo(before);
    }

    private void assertRefused(String name, String reason) throws IOException {
        assertRefused(bytes(name), reason);
    }

    /** All there is outside of the directory and in it. */
    private String content() throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> all = Files.walk(outside)) {
            for (Path path : all.sorted().toList()) {
                content.append(path);
                if (Files.isRegularFile(path)) {
                    content.append(": ").append(Files.readString(path));
                }
                content.append('\n');
            }
        }
        return content.toString();
    }

    @Test
    void filesInItAndBelowAreOpened() throws IOException {
        assertThat(read("inside")).isEqualTo("inside");
        assertThat(read("./inside")).isEqualTo("inside");
        assertThat(read("sub/below")).isEqualTo("below");
        assertThat(read("sub//deep/.././below")).isEqualTo("below");
        assertThat(read("sub/../inside")).isEqualTo("inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                "../",
                "../..",
                "sub/../../secret",
                "./../secret",
                "sub/deep/../../../other/secret",
                "../root/inside",
                "../other/../root/inside",
                "../no-such/../root/inside"
            })
    void namesOfDirectoriesAboveDoNotLeadOut(String name) throws IOException {
        assertRefused(name, "it leads out of the directory of the program's files");
    }

    @Test
    void absolutePathsAreRefusedEvenOfFilesInIt() throws IOException {
        assertRefused("/", "it has an absolute path");
        assertRefused("/inside", "it has an absolute path");
        assertRefused("//inside", "it has an absolute path");
        assertRefused(root.resolve("inside").toString(), "it has an absolute path");
        assertRefused(outside.resolve("secret").toString(), "it has an absolute path");
    }

    @Test
    void linksDoNotLeadOut() throws IOException {
        link("absolute", outside.resolve("secret"));
        link("relative", Path.of("../secret"));
        link("sub/folder", outside.resolve("other"));
        link("chain", root.resolve("relative"));
        link("up", Path.of(".."));
        link("device", Path.of("/dev/zero"));

        String reason = "over a symbolic link that leads out of the directory";
        assertRefused("absolute", reason);
        assertRefused("relative", reason);
        assertRefused("sub/folder/secret", reason);
        assertRefused("sub/folder/new", reason);
        assertRefused("sub/folder/../secret", reason);
        assertRefused("chain", reason);
        assertRefused("up/root/inside", reason);
        if (Files.exists(Path.of("/dev/zero"))) {
            assertRefused("device", reason);
        }
        Files.delete(root.resolve("device")); // JUnit would warn that it leads out
    }

    @Test
    void aLinkToNothingDoesNotCreateAFile() throws IOException {
        link("nothing", outside.resolve("new"));
        link("folder", outside.resolve("new"));

        assertRefused("nothing", "it is reached over a symbolic link to nothing");
        assertRefused("folder/file", "it is reached over a symbolic link to nothing");
    }

    @Test
    void filesInItAndBelowAreRemoved() throws IOException {
        directory.remove(bytes("inside"));
        directory.remove(bytes("sub/deep/../below"));

        assertThat(root.resolve("inside")).doesNotExist();
        assertThat(root.resolve("sub/below")).doesNotExist();
        assertThatThrownBy(() -> directory.remove(bytes("inside")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> directory.remove(bytes("")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> directory.remove(bytes("no-such/file")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../secret",
                "../",
                "sub/../../secret",
                "/inside",
                "sub",
                "sub/",
                "sub/.",
                "sub/..",
                ".",
                "link/secret",
                "nothing/secret"
            })
    void whatIsOutsideOrADirectoryIsNotRemoved(String name) throws IOException {
        link("link", outside.resolve("other"));
        link("nothing", outside.resolve("no-such"));
        String before = content();

        assertThatThrownBy(() -> directory.remove(bytes(name)))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("it ");

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void ofALinkTheLinkIsRemoved() throws IOException {
        link("out", outside.resolve("secret"));
        link("in", root.resolve("inside"));

        directory.remove(bytes("out"));
        directory.remove(bytes("in"));

        assertThat(root.resolve("out")).doesNotExist();
        assertThat(outside.resolve("secret")).exists();
        assertThat(root.resolve("in")).doesNotExist();
        assertThat(root.resolve("inside")).exists();
    }

    @Test
    void aDirectoryWhoseNameBeginsAlikeIsAnother() throws IOException {
        Files.createDirectories(outside.resolve("root2"));
        Files.writeString(outside.resolve("root2/secret"), "secret");
        link("link", outside.resolve("root2"));

        assertRefused("link/secret", "leads out");
    }

    @Test
    void linksThatStayInItAreFollowed() throws IOException {
        link("file", Path.of("sub/below"));
        link("sub/back", root);
        link("folder", Path.of("sub/deep"));
        Path alias = outside.resolve("alias");
        Files.createSymbolicLink(alias, root);

        assertThat(read("file")).isEqualTo("below");
        assertThat(read("sub/back/inside")).isEqualTo("inside");
        assertThat(read("folder/../below")).isEqualTo("below"); // above what it links to
        directory = new FileDirectory(alias, StandardCharsets.UTF_8);
        assertThat(read("inside")).isEqualTo("inside");
        assertRefused("../secret", "leads out");
    }

    @Test
    void linksInCirclesAreNotOpened() throws IOException {
        link("a", Path.of("b"));
        link("b", Path.of("a"));

        assertThatThrownBy(() -> open("a", O_RDONLY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open("a", O_WRONLY | O_CREAT)).isInstanceOf(IOException.class);
    }

    @Test
    void pipesAreNotOpened() throws IOException, InterruptedException {
        Path pipe = root.resolve("pipe");
        assumeTrue(makePipe(pipe), "skipped: there is no mkfifo here");

        assertRefused("pipe", "it is no ordinary file");
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void socketsAreNotOpened() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));

            assertRefused("socket", "it is no ordinary file");
        }
    }

    @Test
    void directoriesAreNotOpened() throws IOException {
        for (String name : new String[] {"sub", "sub/", ".", "./", "sub/..", "sub/deep/."}) {
            assertRefused(name, "it is a directory");
        }
    }

    @Test
    void namesThatAreNoTextAreRefused() throws IOException {
        assertRefused(new byte[] {'a', (byte) 0xFF}, "it has a name that is no text in UTF-8");
        assertRefused(new byte[] {(byte) 0xC0, (byte) 0xAE}, "it has a name that is no text");
        assertRefused("inside\0.txt", "it has a zero in its name");
        assertRefused("a".repeat(1024), "it has a name of more than 1023 bytes");
    }

    @Test
    void whatTheHostCannotNameIsNotOpened() {
        assertThatThrownBy(() -> open("a".repeat(1023), O_WRONLY | O_CREAT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void strangeNamesAreNames() throws IOException {
        assumeTrue(FileSystems.getDefault().getSeparator().equals("/"));
        for (String name : new String[] {"...", "a\nb", "\\..\\secret", "C:", "~", "$HOME", "*"}) {
            open(name, O_WRONLY | O_CREAT).close();

            assertThat(root.resolve(name)).isEmptyFile();
        }
    }

    @Test
    void whatIsNotThereIsNoRefusal() {
        for (String name : new String[] {"", "missing", "missing/file", "missing/../inside"}) {
            assertThatThrownBy(() -> open(name, O_RDONLY)).isInstanceOf(NoSuchFileException.class);
        }
        for (String name : new String[] {"inside/", "inside/.", "inside/x", "inside/../inside"}) {
            assertThat(catchThrowable(() -> open(name, O_RDONLY)))
                    .isInstanceOf(NotDirectoryException.class);
        }
        assertThatThrownBy(() -> open("new/file", O_WRONLY | O_CREAT))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> open("new/", O_WRONLY | O_CREAT))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(root.resolve("new")).doesNotExist();
    }

    @Test
    void aFileIsCreatedOnlyIfItIsAskedFor() throws IOException {
        assertThatThrownBy(() -> open("new", O_WRONLY)).isInstanceOf(NoSuchFileException.class);
        open("new", O_WRONLY | O_CREAT | O_EXCL).close();
        assertThat(root.resolve("new")).isEmptyFile();

        assertThatThrownBy(() -> open("inside", O_WRONLY | O_CREAT | O_EXCL))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(FileRefused.class);
        open("inside", O_WRONLY | O_CREAT).close();
        assertThat(root.resolve("inside")).hasContent("inside");
        open("inside", O_WRONLY | O_TRUNC).close();
        assertThat(root.resolve("inside")).isEmptyFile();
    }

    @Test
    void theModeIsThatOfTheOwner() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        String[] permissions = {"---------", "r--------", "-w-------", "rw-------"};
        for (int mode = 0; mode < permissions.length; mode++) {
            String name = "mode" + mode;
            directory.open(bytes(name), new OpenFlags(O_WRONLY | O_CREAT, mode)).close();

            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(root.resolve(name))))
                    .isEqualTo(permissions[mode]);
        }
    }

    @Test
    void onlyADirectoryWillDo() {
        assertThatThrownBy(() -> new FileDirectory(root.resolve("inside"), StandardCharsets.UTF_8))
                .isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> new FileDirectory(root.resolve("missing"), StandardCharsets.UTF_8))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), target);
    }
}
