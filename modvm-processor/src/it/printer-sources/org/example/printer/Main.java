package org.example.printer;

import dev.modvm.runtime.*;

/** Runs the machine in both executions. */
public final class Main {
    private Main() {}

    /**
     * Runs the machine.
     *
     * @param arguments none
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Console fused = new Console();
        MachineOutcome outcome = machine(fused).run().orThrow();
        System.out.println("fused: " + fused.printed() + " " + outcome.component("cpu"));

        Console threaded = new Console();
        try (MachineHandle handle = machine(threaded).start()) {
            outcome = handle.join().orThrow();
        }
        System.out.println("threaded: " + threaded.printed() + " " + outcome.component("cpu"));
    }

    private static PrinterMachine machine(Console console) {
        return PrinterMachine.builder()
                .cpu(new PrinterCpu())
                .text(new Text("hello"))
                .console(console)
                .build();
    }
}
