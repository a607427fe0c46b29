package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A machine that has run, and how it fared.
 *
 * @param outcome how its components ended
 * @param cpu its processor
 * @param nanoseconds how long it ran, by the host's clock
 */
record Finished(MachineOutcome outcome, SupervisedProcessor cpu, long nanoseconds) {
    /**
     * Says how a program ended, how far it came until then, and how fast.
     *
     * @param end how it ended
     * @return one line
     */
    String report(String end) {
        return String.format(
                Locale.ROOT,
                "%s cycles=%d instructions=%d %s",
                end,
                cpu.cycles(),
                cpu.instructions(),
                speed());
    }

    /**
     * Says how much was done, and how fast. The queries are the loads and saves on the bus, those
     * of plain memory included; this processor makes one in each clock cycle.
     *
     * @return one line
     */
    String statistics() {
        return String.format(
                Locale.ROOT,
                "statistics cycles=%d instructions=%d queries=%d %s",
                cpu.cycles(),
                cpu.instructions(),
                cpu.cycles(),
                speed());
    }

    private String speed() {
        return String.format(Locale.ROOT, "seconds=%.2f mhz=%.1f", nanoseconds / 1e9, megahertz());
    }

    /**
     * Returns how fast it ran.
     *
     * @return millions of clock cycles in each second of the host's clock
     */
    double megahertz() {
        return cpu.cycles() * 1e3 / Math.max(1, nanoseconds);
    }

    /**
     * Tells whether the processor ended with a code.
     *
     * @param code the code, such as {@link SupervisedProcessor#CYCLE_LIMIT}
     * @return whether it ended by itself, and with this code
     */
    boolean isEndedWith(int code) {
        OptionalLong ended = outcome.component("cpu").code();
        return ended.isPresent() && ended.getAsLong() == code;
    }

    /**
     * Tells whether the machine ended for a certain reason.
     *
     * @param reason the type of an exception
     * @return whether a component has failed with one of this type
     */
    boolean isFailedBy(Class<? extends Throwable> reason) {
        return outcome.components().stream()
                .flatMap(component -> component.failure().stream())
                .anyMatch(reason::isInstance);
    }

    /**
     * Returns what the user must be told of a component that failed.
     *
     * @return its name and its message, of the first one in the order of the spec; empty if none
     *     has failed
     */
    Optional<String> failure() {
        for (ComponentOutcome component : outcome.components()) {
            if (component.failure().isPresent()) {
                Throwable failure = component.failure().get();
                return Optional.of(
                        component.metadata().name() + " failed: " + failure.getMessage());
            }
        }
        return Optional.empty();
    }
}
