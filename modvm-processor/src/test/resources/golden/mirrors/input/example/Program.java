package example;

import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;

@Peripheral(base = U8.class, address = U16.class, model = "ROM")
final class Program {
    @Memory(writable = false)
    final byte[] cells = new byte[0x4000];
}
