package example;

import dev.modvm.annotations.*;

/** A port interface, with the requests that its methods send. */
interface Gpu {
    @Sends(Blit.class)
    int blit(int x, int y, int sprite);
}
