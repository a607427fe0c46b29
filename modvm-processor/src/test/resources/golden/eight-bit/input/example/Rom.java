package example;

import dev.modvm.annotations.*;

@Peripheral(base = U8.class, address = U16.class, model = "ROM")
final class Rom {
    @Memory(writable = false)
    final byte[] cells = new byte[0x0800];

    Rom(int... program) {
        for (int i = 0; i < program.length; i++) {
            cells[i] = (byte) program[i];
        }
        cells[0x07FD] = (byte) 0xF8; // the reset vector, $FFFC: start at $F800
    }
}
