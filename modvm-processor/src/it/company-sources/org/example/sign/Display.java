package org.example.sign;

import dev.modvm.annotations.*;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Shows glyphs: a component with a constructor that Lombok writes, and somebody may inject. */
@Singleton
@Peripheral(base = U8.class, address = U16.class, model = "Display")
@RequiredArgsConstructor(onConstructor_ = @Inject)
final class Display {
    private final Labels labels;
    @Getter private final List<Label> shown = new ArrayList<>();

    @Handles(Show.class)
    void show(AutoValue_Glyph glyph) {
        shown.add(labels.label(glyph));
    }
}
