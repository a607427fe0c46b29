package org.example.sign;

import com.google.auto.value.AutoValue;

/** A symbol in a colour. */
@AutoValue
abstract class Glyph {
    static AutoValue_Glyph of(char symbol, int colour) {
        return new AutoValue_Glyph(symbol, colour);
    }

    public abstract char getSymbol();

    public abstract int getColour();
}
