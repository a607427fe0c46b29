package dev.modvm.runtime;

import java.util.Optional;

/**
 * What a component of a started machine is doing at a moment; it may be doing something else when
 * this is read.
 *
 * @param component which component
 * @param state what it is doing
 * @param waitsFor the name of the component that it waits for, where it waits
 */
public record ComponentActivity(Metadata component, State state, Optional<String> waitsFor) {
    /** What a component can be doing. */
    public enum State {
        /** It has not booted. */
        NOT_BOOTED,
        /** Nobody executes it. */
        IDLE,
        /** A thread executes it. */
        EXECUTING,
        /** It waits for an answer; meanwhile it serves what it is asked. */
        WAITING_FOR_ANSWER,
        /** It has sent messages faster than they are handled, and waits until there are fewer. */
        WAITING_FOR_ROOM,
        /** It has ended. */
        ENDED
    }

    /**
     * Describes the activity in one line.
     *
     * @return the component's name, its state, and what it waits for
     */
    @Override
    public String toString() {
        return component.name() + " " + state + waitsFor.map(name -> " " + name).orElse("");
    }
}
