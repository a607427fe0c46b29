package example;

import dev.modvm.runtime.*;

final class Main {
    public static void main(String[] args) throws InterruptedException {
        EightBitMachine machine =
                EightBitMachine.builder() // a missing component does not compile
                        .cpu(new TinyCpu())
                        .ram(new Ram(0x8000))
                        .console(new Console(System.out))
                        .rom(new Rom(0xA9, 'H', 0x8D, 0x00, 0xF0, 0xA9, 'i', 0x8D, 0x00, 0xF0))
                        .build();

        machine.run().orThrow(); // fused: this thread, deterministic, direct calls

        try (MachineHandle handle = machine.start()) { // threaded: a thread for each component
            handle.join().orThrow();
        }
        System.out.flush();
    }
}
