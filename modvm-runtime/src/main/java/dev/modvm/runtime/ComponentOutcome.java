package dev.modvm.runtime;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one component of a machine ended, or stands.
 *
 * @param metadata which component it is
 * @param status how it ended
 * @param code the code that it ended with; present for {@link ComponentStatus#ENDED} only
 * @param failure what it threw; present for {@link ComponentStatus#FAILED} only
 */
public record ComponentOutcome(
        Metadata metadata, ComponentStatus status, OptionalLong code, Optional<Throwable> failure) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(metadata.description());
        text.append(' ').append(status);
        code.ifPresent(value -> text.append(' ').append(value));
        failure.ifPresent(thrown -> text.append(": ").append(thrown));
        return text.toString();
    }
}
