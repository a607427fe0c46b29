package dev.modvm.sample.eightbit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The bytes of a file and the address where they go, as in {@code program.bin@0x0400}. */
final class Image {
    private final byte[] bytes;
    private final Address address;

    private Image(byte[] bytes, Address address) {
        this.bytes = bytes;
        this.address = address;
    }

    /**
     * Puts the bytes at their address.
     *
     * @param ram memory that is mapped to all addresses
     */
    void installIn(Ram ram) {
        ram.install(address.value(), bytes);
    }

    /**
     * Reads the file that a person names.
     *
     * @param text its path, {@code @} and an address; the path may contain {@code @}, too
     * @return an image that fits below $10000
     * @throws TypeConversionException if the text names none, or the file can't be used
     */
    static Image parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new TypeConversionException(
                    "'" + text + "' says no address; write FILE@ADDRESS, like program.bin@0x0400");
        }
        String file = text.substring(0, at);
        if (file.isEmpty()) {
            throw new TypeConversionException(
                    "'" + text + "' names no file; write FILE@ADDRESS, like program.bin@0x0400");
        }
        Address address = Address.parse(text.substring(at + 1));
        return new Image(read(file, address), address);
    }

    private static byte[] read(String file, Address address) {
        int room = Address.SPACE - address.value();
        byte[] bytes;
        // Never more than one byte too many: the file may be huge, or a device without an end.
        try (InputStream content = open(file)) {
            bytes = content.readNBytes(room + 1);
        } catch (IOException e) {
            throw unusable(file, "cannot be read (" + e.getMessage() + "); check the disk");
        }
        if (bytes.length == 0) {
            throw unusable(file, "is empty; name one with the bytes of a program");
        }
        if (bytes.length > room) {
            throw unusable(
                    file,
                    String.format(
                            Locale.ROOT,
                            "does not fit: from %s to $FFFF there is room for %d bytes; load a"
                                    + " shorter file, or at a lower address",
                            address,
                            room));
        }
        return bytes;
    }

    private static InputStream open(String file) throws IOException {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unusable(file, "is a directory; name a file in it");
            }
            return Files.newInputStream(path);
        } catch (InvalidPathException e) {
            throw unusable(file, "has no valid name (" + e.getReason() + "); correct it");
        } catch (NoSuchFileException e) {
            throw unusable(file, "does not exist; check its name and directory");
        } catch (AccessDeniedException e) {
            throw unusable(file, "may not be read; check its permissions");
        }
    }

    private static TypeConversionException unusable(String file, String reason) {
        return new TypeConversionException("the file '" + file + "' " + reason);
    }

    /** Reads the images of the command line. */
    static final class Converter implements ITypeConverter<Image> {
        @Override
        public Image convert(String text) {
            return parse(text);
        }
    }
}
