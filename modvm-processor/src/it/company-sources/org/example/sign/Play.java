package org.example.sign;

import dev.modvm.runtime.*;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the machine: a command with a part that modvm writes, and a constructor that Lombok does. */
@Command(name = "play", description = "Shows a text in colours.")
@RequiredArgsConstructor(onConstructor_ = @Inject)
final class Play implements Callable<Integer> {
    private final SignMachine machine;
    private final Display display;

    @Option(names = "--threaded", description = "With a thread for each component.")
    private boolean threaded;

    @Override
    public Integer call() throws InterruptedException {
        MachineOutcome outcome = outcome();
        for (Label label : display.getShown()) {
            System.out.println(label.getSymbol() + " in " + label.getColour());
        }
        System.out.println(outcome.component("cpu"));
        return 0;
    }

    private MachineOutcome outcome() throws InterruptedException {
        if (!threaded) {
            return machine.run().orThrow();
        }
        try (MachineHandle handle = machine.start()) {
            return handle.join().orThrow();
        }
    }
}
