package dev.modvm.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * At least one component of a machine failed or is stuck. What began it comes first: a component
 * that failed because it asked another failed one comes after that. Otherwise the order is that of
 * the spec. The cause is the first failure in this order; those of the other components are
 * suppressed exceptions.
 *
 * <p>Any thread may call its methods.
 */
public final class MachineFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private MachineFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates the exception for the components that failed or are stuck, in the spec's order. */
    static MachineFailed of(List<ComponentOutcome> failed) {
        List<ComponentOutcome> ordered = new ArrayList<>(failed);
        ordered.sort(Comparator.comparing(outcome -> isConsequence(outcome, failed)));
        List<Throwable> failures =
                ordered.stream().flatMap(outcome -> outcome.failure().stream()).toList();
        MachineFailed exception =
                new MachineFailed(
                        ordered.stream().map(Object::toString).collect(Collectors.joining("; ")),
                        failures.isEmpty() ? null : failures.get(0));
        failures.stream()
                .filter(failure -> failure != exception.getCause())
                .forEach(exception::addSuppressed);
        return exception;
    }

    /** Tells whether a component failed because another one had. */
    private static boolean isConsequence(ComponentOutcome outcome, List<ComponentOutcome> failed) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable thrown = outcome.failure().orElse(null);
        while (thrown != null && seen.add(thrown)) {
            if (thrown instanceof ComponentUnavailable unavailable
                    && names(unavailable.component(), outcome, failed)) {
                return true;
            }
            thrown = thrown.getCause();
        }
        return false;
    }

    private static boolean names(
            String component, ComponentOutcome outcome, List<ComponentOutcome> failed) {
        return failed.stream()
                .anyMatch(
                        other ->
                                !other.equals(outcome)
                                        && other.metadata().name().equals(component));
    }
}
