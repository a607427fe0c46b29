package processor;

import dev.modvm.annotations.*;

@Peripheral(base = U8.class, address = U16.class, model = "RAM")
final class Ram {
    @Memory final byte[] cells = new byte[0x1000];

    Ram(int... program) {
        for (int i = 0; i < program.length; i++) {
            cells[i] = (byte) program[i];
        }
    }
}
