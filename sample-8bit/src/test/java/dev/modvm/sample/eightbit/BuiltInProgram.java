package dev.modvm.sample.eightbit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The programs of {@code programs}, as {@code build.sh} there has assembled them. */
final class BuiltInProgram {
    private BuiltInProgram() {}

    /** Returns ROM with the program in it. */
    static Rom rom(String name) {
        String resource = "programs/" + name + ".rom";
        try (InputStream image = SymonBoard.class.getResourceAsStream(resource)) {
            if (image == null) {
                throw new IllegalStateException("no resource " + resource + "; run build.sh");
            }
            return new Rom(image.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
