package dev.modvm.benchmarks.forks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A program that the computers run. */
public enum GuestProgram {
    /** The sieve of Eratosthenes, its code in RAM. */
    SIEVE_RAM("sieve, in RAM"),

    /** The sieve of Eratosthenes, its code in ROM. */
    SIEVE_ROM("sieve, in ROM"),

    /** Records, strings and arithmetic, its code in RAM. */
    INTEGERS_RAM("integer work, in RAM"),

    /** Records, strings and arithmetic, its code in ROM. */
    INTEGERS_ROM("integer work, in ROM"),

    /** A copy of memory, its code in RAM. */
    COPY_RAM("memory copy, in RAM"),

    /** A copy of memory, its code in ROM. */
    COPY_ROM("memory copy, in ROM"),

    /** Interrupts at all times, its code in ROM: for tests of accuracy, and not measured. */
    INTERRUPTS_ROM("interrupts, in ROM"),

    /** The functional test of the 6502, which is no part of this repository. */
    FUNCTIONAL_TEST("functional test");

    /** The system property that names the directory of the functional test. */
    public static final String CONFORMANCE = "modvm.conformance";

    /** How long the functional test runs, in clock cycles, to where it stays. */
    public static final long CYCLES_OF_FUNCTIONAL_TEST = 96_241_367;

    private static final int ADDRESSES = 0x10000;
    private static final int ROM = 0xE000;
    private static final int WITH_TIMER = 0xFFF8;
    private static final int RESET_VECTOR = 0xFFFC;
    private static final int START_OF_FUNCTIONAL_TEST = 0x0400;

    private final String title;

    GuestProgram(String title) {
        this.title = title;
    }

    /**
     * Returns the programs whose speed is of interest.
     *
     * @return all but {@link #INTERRUPTS_ROM}
     */
    public static List<GuestProgram> measured() {
        return Arrays.stream(values()).filter(program -> program != INTERRUPTS_ROM).toList();
    }

    /**
     * Returns the name for people.
     *
     * @return what it does, and where its code is
     */
    public String title() {
        return title;
    }

    /**
     * Tells whether the program can be run here.
     *
     * @return whether its image is there
     */
    public boolean isAvailable() {
        return this != FUNCTIONAL_TEST
                || (System.getProperty(CONFORMANCE) != null && Files.exists(functionalTest()));
    }

    /**
     * Returns the memory of a computer that is about to run the program.
     *
     * @return what its 65,536 addresses hold, as a new array
     */
    public byte[] image() {
        try {
            return this == FUNCTIONAL_TEST ? functionalTestImage() : romImage(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the memory of a computer that is about to run the program and leaves its timer alone.
     *
     * @return what its 65,536 addresses hold, as a new array
     */
    public byte[] imageWithoutTimer() {
        byte[] image = image();
        image[WITH_TIMER] = 0;
        return image;
    }

    private static byte[] functionalTestImage() throws IOException {
        byte[] image = Files.readAllBytes(functionalTest());
        image[RESET_VECTOR] = (byte) START_OF_FUNCTIONAL_TEST;
        image[RESET_VECTOR + 1] = (byte) (START_OF_FUNCTIONAL_TEST >> 8);
        return image;
    }

    private static Path functionalTest() {
        return Path.of(System.getProperty(CONFORMANCE, ""), "6502_functional_test.bin");
    }

    private static byte[] romImage(GuestProgram program) throws IOException {
        String name = program.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rom";
        byte[] image = new byte[ADDRESSES];
        byte[] rom = resource(name);
        ByteBuffer.wrap(image).put(ROM, rom);
        return image;
    }

    /**
     * Reads a binary that the jar carries.
     *
     * @param name the name of the file
     * @return its bytes
     * @throws IOException if it cannot be read
     */
    public static byte[] resource(String name) throws IOException {
        try (InputStream file =
                GuestProgram.class.getResourceAsStream("/dev/modvm/benchmarks/programs/" + name)) {
            if (file == null) {
                throw new IOException("the jar lacks the program " + name);
            }
            return file.readAllBytes();
        }
    }

    /** Cuts a range of addresses out of an image. */
    static byte[] cut(byte[] image, int from, int to) {
        return Arrays.copyOfRange(image, from, to + 1);
    }
}
