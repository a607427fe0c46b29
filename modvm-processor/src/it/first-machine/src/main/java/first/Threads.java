package first;

import dev.modvm.runtime.*;

public final class Threads {
    public static void main(String[] args) throws InterruptedException {
        BoardMachine machine =
                BoardMachine.builder()
                        .cpu(new TinyCpu())
                        .ram(new Ram(Main.PROGRAM))
                        .screen(new Screen())
                        .build();
        try (MachineHandle handle = machine.start()) {
            System.out.println(handle.join());
        }
    }
}
