package dev.modvm.runtime.threaded;

import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.lifecycle.ChannelList;
import java.util.List;

/**
 * The channels from a component to several others. Whoever assembles a machine calls its methods,
 * before it runs; the lists belong to the component that they are given to.
 */
public final class ThreadedFrontEnds {
    private ThreadedFrontEnds() {}

    /**
     * Returns the components of a machine that others have channels to.
     *
     * @param components the components of the machine, in the order of the spec
     * @return the peripherals and nodes, in the same order
     */
    public static List<ThreadedComponent> targets(List<? extends ThreadedComponent> components) {
        return components.stream()
                .filter(
                        component ->
                                component instanceof ThreadedPeripheral
                                        || component instanceof ThreadedNode)
                .<ThreadedComponent>map(component -> component)
                .toList();
    }

    /**
     * Creates channels to each of several components.
     *
     * @param targets the components, in the order of the spec
     * @param <B> the base type of the machine
     * @return the channels, in the same order
     */
    public static <B> List<FrontEnd<B>> toAll(List<? extends ThreadedComponent> targets) {
        return new ChannelList<ThreadedComponent, B>(targets, null, ThreadedFrontEnd::new);
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
            List<? extends ThreadedComponent> targets, ThreadedComponent self) {
        return new ChannelList<ThreadedComponent, B>(targets, self, ThreadedFrontEnd::new);
    }
}
