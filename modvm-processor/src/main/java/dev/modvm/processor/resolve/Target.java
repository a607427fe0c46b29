package dev.modvm.processor.resolve;

import java.util.List;

/** What a port of a machine leads to. */
public sealed interface Target {
    /**
     * Returns the components that the port leads to.
     *
     * @return the components, in the order of the spec; none for a line, which has ends
     */
    default List<ResolvedComponent> partners() {
        return List.of();
    }

    /**
     * Whatever is mapped on a bus.
     *
     * @param bus the bus
     */
    record Mapped(ResolvedBus bus) implements Target {
        @Override
        public List<ResolvedComponent> partners() {
            return bus.mappings().stream().map(ResolvedMapping::owner).toList();
        }
    }

    /**
     * One component.
     *
     * @param partner the component, which is no list
     */
    record One(ResolvedComponent partner) implements Target {
        @Override
        public List<ResolvedComponent> partners() {
            return List.of(partner);
        }
    }

    /**
     * Each component of a list.
     *
     * @param partner the list
     */
    record Each(ResolvedComponent partner) implements Target {
        @Override
        public List<ResolvedComponent> partners() {
            return List.of(partner);
        }
    }

    /**
     * Every peripheral and node.
     *
     * @param partners all of them
     */
    record Everyone(List<ResolvedComponent> partners) implements Target {
        /** Keeps the list from changing. */
        public Everyone {
            partners = List.copyOf(partners);
        }
    }

    /**
     * A line.
     *
     * @param line the line
     */
    record Wire(ResolvedLine line) implements Target {}

    /** No component: the time that an access takes. */
    record OwnTime() implements Target {}
}
