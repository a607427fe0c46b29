package org.example.sign;

import com.google.auto.value.AutoValue;
import dev.modvm.annotations.*;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text, with a zero behind it: a component whose class AutoValue completes. */
@AutoValue
@Peripheral(base = U8.class, address = U16.class, model = "Text ROM")
abstract class Text {
    static Text of(String text) {
        return new AutoValue_Text(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 256));
    }

    @Memory(writable = false)
    @SuppressWarnings("mutable") // AutoValue warns of arrays, which callers could change
    abstract byte[] cells();
}
