package first;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U16.class, model = "Screen")
final class Screen {
    private int indent;

    @Boot
    void clear() {
        indent = 15;
    }

    @Handles(SaveRequest.class)
    void draw(int address, int pixels) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int bit = 0; bit < 16; bit++) {
            line.append((pixels >> bit & 1) == 1 ? "/\\" : "  ");
        }
        System.out.println(line.toString().stripTrailing());
        indent = Math.max(0, indent - 1);
    }
}
