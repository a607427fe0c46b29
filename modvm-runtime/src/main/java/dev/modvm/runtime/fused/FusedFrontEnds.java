package dev.modvm.runtime.fused;

import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.lifecycle.ChannelList;
import java.util.List;

/**
 * The channels from a component to several others. Whoever assembles a machine calls its methods,
 * before it runs; the lists belong to the component that they are given to.
 */
public final class FusedFrontEnds {
    private FusedFrontEnds() {}

    /**
     * Returns the components of a machine that others have channels to.
     *
     * @param components the components of the machine, in the order of the spec
     * @return the peripherals and nodes, in the same order
     */
    public static List<FusedComponent> targets(List<? extends FusedComponent> components) {
        return components.stream()
                .filter(
                        component ->
                                component instanceof FusedPeripheral
                                        || component instanceof FusedNode)
                .<FusedComponent>map(component -> component)
                .toList();
    }

    /**
     * Creates channels to each of several components.
     *
     * @param targets the components, in the order of the spec
     * @param <B> the base type of the machine
     * @return the channels, in the same order
     */
    public static <B> List<FrontEnd<B>> toAll(List<? extends FusedComponent> targets) {
        return new ChannelList<FusedComponent, B>(targets, null, FusedFrontEnd::new);
    }

    /**
     * Creates channels from a node to each of several components but itself.
     *
     * @param targets the components, in the order of the spec
     * @param self the node, one of them
     * @param <B> the base type of the machine
     * @return the channels to the others, in the same order
     */
    public static <B> List<FrontEnd<B>> toOthers(
            List<? extends FusedComponent> targets, FusedComponent self) {
        return new ChannelList<FusedComponent, B>(targets, self, FusedFrontEnd::new);
    }
}
