package dev.modvm.sample.eightbit.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files below one directory of the host, and no others.
 *
 * <p>A path is followed name by name, as the host would, and is refused where it leaves the
 * directory, even if it returned: by ".." or by a symbolic link. Only ordinary files are opened,
 * since a device may do anything, and a pipe may never answer. It creates files, but neither
 * directories nor links; so no program can lay a way out for itself. It removes files and links,
 * but no directories. It does not guard against others on the host who change the directory at the
 * same moment.
 */
public final class FileDirectory implements HostFileSystem {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private final Path root;
    private final Charset charset;

    /**
     * Creates it.
     *
     * @param directory the directory, which may itself be a symbolic link
     * @param charset what the names of the host's files are written in
     * @throws NoSuchFileException if it does not exist
     * @throws NotDirectoryException if it is no directory
     * @throws IOException if it can't be reached
     */
    public FileDirectory(Path directory, Charset charset) throws IOException {
        this.root = directory.toRealPath();
        this.charset = charset;
        requireDirectory(root);
    }

    @Override
    public SeekableByteChannel open(byte[] name, OpenFlags flags) throws IOException {
        if (name.length == 0) {
            throw new NoSuchFileException("");
        }
        Path file = find(GuestPath.of(name, charset));
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            if (flags.creates()) {
                return create(file, flags);
            }
            throw e;
        }
        return openExisting(file, attributes, flags);
    }

    /**
     * Removes a file, or a symbolic link to one; what the link leads to stays.
     *
     * @param name what the program calls it
     * @throws FileRefused if the program must not have it, or if it is neither an ordinary file nor
     *     a link
     * @throws IOException if it does not exist, or can't be removed
     */
    @Override
    public void remove(byte[] name) throws IOException {
        if (name.length == 0) {
            throw new NoSuchFileException("");
        }
        List<String> names = GuestPath.of(name, charset).names();
        int last = names.size() - 1;
        Path directory = find(new GuestPath(names.subList(0, last)));
        requireDirectory(directory);
        if (List.of("", ".", "..").contains(names.get(last))) {
            throw new FileRefused("it is a directory");
        }
        Path file = directory.resolve(nameOf(directory, names.get(last)));
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            throw new FileRefused("it is a directory");
        }
        if (!attributes.isRegularFile() && !attributes.isSymbolicLink()) {
            throw new FileRefused("it is no ordinary file, but a device or the like");
        }
        Files.delete(file);
    }

    private static SeekableByteChannel create(Path file, OpenFlags flags) throws IOException {
        return Files.newByteChannel(
                file,
                Set.of(
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE_NEW,
                        NOFOLLOW_LINKS),
                attributes(file, flags));
    }

    private static FileAttribute<?>[] attributes(Path file, OpenFlags flags) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NO_ATTRIBUTES;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        if (flags.ownerReads()) {
            permissions.add(PosixFilePermission.OWNER_READ);
        }
        if (flags.ownerWrites()) {
            permissions.add(PosixFilePermission.OWNER_WRITE);
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static SeekableByteChannel openExisting(
            Path file, BasicFileAttributes attributes, OpenFlags flags) throws IOException {
        if (attributes.isDirectory()) {
            throw new FileRefused("it is a directory");
        }
        if (!attributes.isRegularFile()) {
            throw new FileRefused("it is no ordinary file, but a device or the like");
        }
        if (flags.createsOnly()) {
            throw new IOException("it exists");
        }
        Set<OpenOption> options = new HashSet<>(Set.of(NOFOLLOW_LINKS));
        if (flags.reads()) {
            options.add(StandardOpenOption.READ);
        }
        if (flags.writes() || flags.truncates()) {
            options.add(StandardOpenOption.WRITE);
        }
        SeekableByteChannel channel = Files.newByteChannel(file, options);
        if (flags.truncates()) {
            try {
                channel.truncate(0);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
        return channel;
    }

    /** Follows a path. The last name of what it returns may not exist, and is no link. */
    private Path find(GuestPath path) throws IOException {
        Path found = root;
        for (String name : path.names()) {
            requireDirectory(found);
            switch (name) {
                case "", "." -> {}
                case ".." -> found = above(found);
                default -> found = below(found, name);
            }
        }
        return found;
    }

    private static void requireDirectory(Path path) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS).isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
    }

    private Path above(Path directory) throws FileRefused {
        Path parent = directory.getParent();
        if (directory.equals(root) || parent == null) {
            throw new FileRefused("it leads out of the directory of the program's files");
        }
        return parent;
    }

    private Path below(Path directory, String text) throws IOException {
        Path path = directory.resolve(nameOf(directory, text));
        return Files.isSymbolicLink(path) ? target(path) : path;
    }

    private static Path nameOf(Path directory, String text) throws FileRefused {
        Path name;
        try {
            name = directory.getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            throw new FileRefused("it has a name that is none here (" + e.getReason() + ")");
        }
        // What is one name for the program may be more to the host, which may have other
        // separators.
        if (name.getRoot() != null || name.getNameCount() != 1 || !name.toString().equals(text)) {
            throw new FileRefused("it has a name that is a path here");
        }
        return name;
    }

    private Path target(Path link) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException e) {
            throw new FileRefused("it is reached over a symbolic link to nothing");
        }
        if (!target.startsWith(root)) {
            throw new FileRefused(
                    "it is reached over a symbolic link that leads out of the directory of the"
                            + " program's files");
        }
        return target;
    }
}
