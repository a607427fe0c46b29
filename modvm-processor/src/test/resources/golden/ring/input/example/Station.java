package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;

@Node(base = U16.class, model = "Token ring station")
final class Station {
    private final int number;
    private int token;

    Station(int number, int token) {
        this.number = number;
        this.token = token;
    }

    @Handles(Token.class)
    void take(int hops) {
        token = hops;
    }

    @Cycle
    long turn(long cycles, @Port("stations") List<Neighbour> stations, List<FrontEnd<U16>> others) {
        if (token > 0) {
            stations.get((number + 1) % stations.size()).pass(token - 1);
            token = 0;
        }
        return Long.MAX_VALUE; // until somebody passes the token
    }
}
