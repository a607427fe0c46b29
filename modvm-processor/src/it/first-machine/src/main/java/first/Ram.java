package first;

import dev.modvm.annotations.*;

@Peripheral(base = U16.class, model = "RAM")
final class Ram {
    @Memory final short[] cells = new short[0x1000];

    Ram(int... program) {
        for (int i = 0; i < program.length; i++) {
            cells[i] = (short) program[i];
        }
    }
}
