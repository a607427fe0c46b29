package dev.modvm.processor.resolve;

import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The base and address types of a machine: those of most of the components of its main bus; ties go
 * to the first declared.
 *
 * @param base the base type, with the component that has it first
 * @param address the address type, with the component that has it first
 */
public record CommonWidths(Optional<Shared> base, Optional<Shared> address) {
    /**
     * A width that components share.
     *
     * @param width the width
     * @param first the first component that has it
     */
    public record Shared(Width width, AccessorModel first) {}

    /**
     * Finds the common types of a machine.
     *
     * @param spec the machine
     * @return its types; nothing where no component has one
     */
    public static CommonWidths of(SpecModel spec) {
        return new CommonWidths(
                most(spec.accessors(), component -> component.base().width()),
                most(spec.accessors(), component -> component.address().width()));
    }

    private static Optional<Shared> most(
            List<AccessorModel> accessors, Function<ComponentModel, Optional<Width>> widthOf) {
        Map<Width, Integer> votes = new LinkedHashMap<>();
        Map<Width, AccessorModel> first = new LinkedHashMap<>();
        for (AccessorModel accessor : accessors) {
            accessor.component()
                    .filter(component -> accessor.onMainBus())
                    .flatMap(widthOf)
                    .ifPresent(
                            width -> {
                                votes.merge(width, 1, Integer::sum);
                                first.putIfAbsent(width, accessor);
                            });
        }
        Optional<Shared> winner = Optional.empty();
        int most = 0;
        for (Map.Entry<Width, AccessorModel> entry : first.entrySet()) {
            int count = votes.getOrDefault(entry.getKey(), 0);
            if (count > most) {
                most = count;
                winner = Optional.of(new Shared(entry.getKey(), entry.getValue()));
            }
        }
        return winner;
    }
}
