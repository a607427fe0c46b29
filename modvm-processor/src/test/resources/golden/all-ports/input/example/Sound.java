package example;

import dev.modvm.annotations.*;

/** A port interface whose method does not wait. */
interface Sound {
    @Sends(value = Play.class, oneWay = true)
    void play(int note, int length);
}
