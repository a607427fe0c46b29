package org.example.sign;

import dev.modvm.annotations.*;

/** A port to whatever shows glyphs. */
interface Screen {
    @Sends(Show.class)
    void show(AutoValue_Glyph glyph);
}
