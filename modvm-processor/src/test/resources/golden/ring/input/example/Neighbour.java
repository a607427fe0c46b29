package example;

import dev.modvm.annotations.*;

interface Neighbour {
    @Sends(value = Token.class, oneWay = true)
    void pass(int hops);
}
