package org.example.printer;

import dev.modvm.annotations.*;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text, with a zero behind it. */
@Peripheral(base = U8.class, address = U16.class, model = "Text ROM")
public final class Text {
    private final byte[] bytes;

    /**
     * Creates a text.
     *
     * @param text the text
     */
    public Text(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        bytes = Arrays.copyOf(ascii, 256);
    }

    /**
     * Returns the memory.
     *
     * @return the bytes
     */
    @Memory(writable = false)
    public byte[] bytes() {
        return bytes;
    }
}
