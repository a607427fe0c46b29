package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.Ram;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The bytes of a file and the address where they go, as in {@code program.bin@0x0400}. */
final class Image {
    private final String file;
    private final byte[] bytes;
    private final Address address;
    private final Optional<String> objection;

    private Image(String file, byte[] bytes, Address address, Optional<String> objection) {
        this.file = file;
        this.bytes = bytes;
        this.address = address;
        this.objection = objection;
    }

    /**
     * Refuses a file that does not look like plain bytes, such as Intel HEX or an object file.
     *
     * @throws TypeConversionException if it is in one of the formats that are known
     */
    void requirePlainBytes() {
        if (objection.isPresent()) {
            throw ProgramFile.unusable(
                    file, objection.get() + ", or insist with --raw to load it as it is");
        }
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
     * Returns where the first byte is.
     *
     * @return its address
     */
    Address first() {
        return address;
    }

    /**
     * Returns where the last byte is.
     *
     * @return its address
     */
    Address last() {
        return new Address(address.value() + bytes.length - 1);
    }

    /**
     * Tells whether there is a byte at an address.
     *
     * @param where the address
     * @return whether it is from the first to the last one
     */
    boolean contains(Address where) {
        return where.value() >= first().value() && where.value() <= last().value();
    }

    /**
     * Returns a byte.
     *
     * @param where its address, from the first to the last one
     * @return 8 bits
     */
    int byteAt(int where) {
        return bytes[where - address.value()] & 0xFF;
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
        return read(file, address);
    }

    private static Image read(String file, Address address) {
        int room = Address.SPACE - address.value();
        byte[] bytes = ProgramFile.read(file, room + 1);
        Optional<String> objection = FileFormat.objection(file, bytes);
        if (bytes.length > room) {
            throw ProgramFile.unusable(file, objection.orElseGet(() -> doesNotFit(address, room)));
        }
        return new Image(file, bytes, address, objection);
    }

    private static String doesNotFit(Address address, int room) {
        return String.format(
                Locale.ROOT,
                "does not fit: from %s to $FFFF there is room for %d bytes; load a shorter file, or"
                        + " at a lower address",
                address,
                room);
    }

    /** Reads the images of the command line. */
    static final class Converter implements ITypeConverter<Image> {
        @Override
        public Image convert(String text) {
            return parse(text);
        }
    }
}
