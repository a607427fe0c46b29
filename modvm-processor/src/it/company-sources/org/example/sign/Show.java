package org.example.sign;

import dev.modvm.runtime.*;

/**
 * Asks to show a glyph. The type of its part exists only after AutoValue's round.
 *
 * @param glyph the glyph
 */
record Show(AutoValue_Glyph glyph) implements Request {}
