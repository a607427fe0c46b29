package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A peripheral that takes the record itself, and asks another one. */
@Peripheral(base = U16.class, model = "Blitter")
final class Blitter {
    @Handles(Blit.class)
    int blit(Blit blit, @Port("video") Bus videoRam) {
        videoRam.save(blit.x(), blit.sprite());
        return blit.y();
    }
}
