package first;

import dev.modvm.runtime.*;

public final class Main {
    static final int[] PROGRAM = {
        1, 1, //      $0000  load 1
        2, 0x8000, // $0002  save it to the screen
        2, 0x0100, // $0004  save it to memory
        3, 1, //      $0006  shift it left by 1
        4, 0x0100, // $0008  exclusive or with what is in memory
        5, 0x0002, // $000A  to $0002, unless it is 1 again
        0, //         $000C  end
    };

    public static void main(String[] args) {
        BoardMachine machine =
                BoardMachine.builder()
                        .cpu(new TinyCpu())
                        .ram(new Ram(PROGRAM))
                        .screen(new Screen())
                        .build();
        MachineOutcome outcome = machine.run();
        System.out.println(outcome);
    }
}
