package example;

import dev.modvm.annotations.*;

/** A peripheral that is sent messages, and belongs to a thread of its own. */
@Peripheral(base = U16.class, model = "Voice", confined = true)
final class Voice {
    @Handles(Play.class)
    void play(int note, int length) {}
}
