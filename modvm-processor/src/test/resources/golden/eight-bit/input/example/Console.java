package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.io.PrintStream;

@Peripheral(base = U8.class, address = U16.class, model = "Console")
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Handles(SaveRequest.class)
    void print(int address, int value) {
        out.write(value);
    }

    @Handles(LoadRequest.class)
    int status(int address) {
        return 0x80;
    }
}
