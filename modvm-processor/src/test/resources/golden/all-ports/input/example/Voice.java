package example;

import dev.modvm.annotations.*;

/** A peripheral that is sent messages. */
@Peripheral(base = U16.class, model = "Voice")
final class Voice {
    @Handles(Play.class)
    void play(int note, int length) {}
}
