package dev.modvm.runtime;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * At least one component of a machine failed or is stuck. The cause is the first failure in the
 * order of the spec; the failures of other components are suppressed exceptions.
 *
 * <p>Any thread may call its methods.
 */
public final class MachineFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    MachineFailed(List<ComponentOutcome> failed) {
        super(
                failed.stream().map(Object::toString).collect(Collectors.joining("; ")),
                firstFailure(failed));
        for (ComponentOutcome outcome : failed) {
            outcome.failure()
                    .filter(failure -> failure != getCause())
                    .ifPresent(this::addSuppressed);
        }
    }

    private static @Nullable Throwable firstFailure(List<ComponentOutcome> failed) {
        for (ComponentOutcome outcome : failed) {
            if (outcome.failure().isPresent()) {
                return outcome.failure().get();
            }
        }
        return null;
    }
}
