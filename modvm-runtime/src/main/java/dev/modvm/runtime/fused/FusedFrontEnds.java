package dev.modvm.runtime.fused;

import dev.modvm.runtime.FrontEnd;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels from a component to all peripherals of its machine, in the order of the spec. A
 * channel is made when it is first used, since in a large machine most never are. Only the thread
 * that runs the machine may call its methods.
 *
 * @param <B> the base type of the machine
 */
public final class FusedFrontEnds<B> extends AbstractList<FrontEnd<B>> {
    private final List<FusedPeripheral> targets;
    private final @Nullable FrontEnd<B>[] channels;

    /**
     * Creates the list.
     *
     * @param components the components of the machine, in the order of the spec
     */
    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // An array of a generic type can't be made otherwise.
    public FusedFrontEnds(List<? extends FusedComponent> components) {
        targets =
                components.stream()
                        .filter(FusedPeripheral.class::isInstance)
                        .map(FusedPeripheral.class::cast)
                        .toList();
        channels = new FrontEnd[targets.size()];
    }

    @Override
    public FrontEnd<B> get(int index) {
        FrontEnd<B> channel = channels[index];
        if (channel == null) {
            channel = new FusedFrontEnd<>(targets.get(index));
            channels[index] = channel;
        }
        return channel;
    }

    @Override
    public int size() {
        return channels.length;
    }
}
