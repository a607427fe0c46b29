package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.Via6522;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** What the ROM of a board holds: an image that the user has, or a program of the sample's own. */
final class RomImage {
    private RomImage() {}

    /**
     * Makes the ROM of a board, which ends at $FFFF.
     *
     * @param first the address of its first byte
     * @param image the user's image, or null; where it leaves room, the ROM is $FF
     * @param words what the command line says besides: the name of a built-in program, if there is
     *     no image
     * @param programs the names of the programs that are built in for this board
     * @return the ROM
     * @throws TypeConversionException if there is nothing to put in, or too much
     */
    static Rom of(int first, @Nullable Image image, List<String> words, List<String> programs) {
        if (image != null && words.isEmpty()) {
            return new Rom(bytes(first, image));
        }
        if (image == null && words.size() == 1 && programs.contains(words.get(0))) {
            return builtIn(words.get(0));
        }
        String needs =
                String.format(
                        Locale.ROOT,
                        "the board needs either --rom FILE@ADDRESS or one of its own programs: %s",
                        String.join(", ", programs));
        throw new TypeConversionException(complaint(image != null, words, programs) + needs);
    }

    private static String complaint(boolean isGiven, List<String> words, List<String> programs) {
        if (words.isEmpty()) {
            return "";
        }
        String word = words.get(0);
        if (isGiven) {
            return "'" + word + "' is one too many beside --rom: ";
        }
        if (!programs.contains(word)) {
            String suggestion = Spelling.suggestion(word, programs);
            return "there is no program '"
                    + word
                    + "'"
                    + (suggestion.isEmpty() ? ": " : suggestion + " ");
        }
        return "'" + words.get(1) + "' is one too many beside '" + word + "': ";
    }

    private static byte[] bytes(int first, Image image) {
        if (image.first().value() < first) {
            throw new TypeConversionException(
                    String.format(
                            Locale.ROOT,
                            "the image goes to %s, and the ROM is from $%04X to $FFFF; load it"
                                    + " there",
                            image.first(),
                            first));
        }
        byte[] bytes = new byte[Address.SPACE - first];
        Arrays.fill(bytes, (byte) 0xFF);
        for (int at = image.first().value(); at <= image.last().value(); at++) {
            bytes[at - first] = (byte) image.byteAt(at);
        }
        return bytes;
    }

    /**
     * Reads a program of the sample's own.
     *
     * @param name its name, without the ending
     * @return the ROM with it
     */
    static Rom builtIn(String name) {
        String resource = "programs/" + name + ".rom";
        try (InputStream image = Via6522.class.getResourceAsStream(resource)) {
            if (image == null) {
                throw new IllegalStateException("the jar lacks its resource " + resource);
            }
            return new Rom(image.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
