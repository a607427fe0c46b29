package packages;

import dev.modvm.runtime.Machine;

/** Runs the scenario as a program does. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(Scenario.run(Machine::run));
    }
}
