package dev.modvm.processor.model;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a spec says of accesses that nobody answers: itself, or by way of the specs that it extends.
 *
 * @param choices what is written, the nearest on each way upwards; empty where nothing is
 */
public record UnmappedModel(List<Choice> choices) {
    /**
     * A value that is written.
     *
     * @param spec the name of the spec that has it
     * @param value what loads give, or {@link MachineSpec#FAIL}
     * @param place where it is written
     */
    public record Choice(String spec, long value, Place place) {}

    /** Keeps the list from changing. */
    public UnmappedModel {
        choices = List.copyOf(choices);
    }

    /**
     * Returns what loads give that nobody answers.
     *
     * @return the value, or nothing where such accesses fail
     */
    public Optional<Long> value() {
        return choices.stream()
                .map(Choice::value)
                .findFirst()
                .filter(value -> value != MachineSpec.FAIL);
    }

    /**
     * Finds a choice that contradicts the first one.
     *
     * @return the first that differs, or nothing where they agree
     */
    public Optional<Choice> contradiction() {
        return choices.stream()
                .filter(choice -> choice.value() != choices.get(0).value())
                .findFirst();
    }
}
