package dev.modvm.runtime.assembly;

import dev.modvm.runtime.Banks;
import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The components that a machine is built of. The builder's thread fills it; then it is read only.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class Parts {
    private final List<Metadata> metadata = new ArrayList<>();
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

    /**
     * What describes the components of all machines: those of one spec are described alike, and
     * there may be many machines of it.
     */
    private static final Map<List<Metadata>, List<Metadata>> DESCRIBED = new ConcurrentHashMap<>();

    /** Creates an empty list of parts. */
    public Parts() {}

    /**
     * Adds a processor.
     *
     * @param name the name of its accessor
     * @param model the model that its class is of
     * @param component the component
     * @throws IllegalArgumentException if the component is a part already
     */
    public void processor(String name, String model, Object component) {
        add(new Metadata(name, model, ComponentKind.PROCESSOR), component);
    }

    /**
     * Adds a peripheral.
     *
     * @param name the name of its accessor
     * @param model the model that its class is of
     * @param component the component
     * @throws IllegalArgumentException if the component is a part already
     */
    public void peripheral(String name, String model, Object component) {
        add(new Metadata(name, model, ComponentKind.PERIPHERAL), component);
    }

    /**
     * Adds a node.
     *
     * @param name the name of its accessor
     * @param model the model that its class is of
     * @param component the component
     * @throws IllegalArgumentException if the component is a part already
     */
    public void node(String name, String model, Object component) {
        add(new Metadata(name, model, ComponentKind.NODE), component);
    }

    /**
     * Adds a list of processors.
     *
     * @param name the name of its accessor
     * @param model the model that their class is of
     * @param components the components
     * @throws IllegalArgumentException if there are none, or one is a part already
     */
    public void processors(String name, String model, List<?> components) {
        requireSome(name, "processor", components);
        add(name, model, ComponentKind.PROCESSOR, components);
    }

    /**
     * Adds a list of peripherals.
     *
     * @param name the name of its accessor
     * @param model the model that their class is of
     * @param components the components, any number of them
     * @throws IllegalArgumentException if one is a part already
     */
    public void peripherals(String name, String model, List<?> components) {
        add(name, model, ComponentKind.PERIPHERAL, components);
    }

    /**
     * Adds a list of nodes.
     *
     * @param name the name of its accessor
     * @param model the model that their class is of
     * @param components the components
     * @throws IllegalArgumentException if there are none, or one is a part already
     */
    public void nodes(String name, String model, List<?> components) {
        requireSome(name, "node", components);
        add(name, model, ComponentKind.NODE, components);
    }

    /** Others may count its cycles, and a machine with none that runs would end at once. */
    private static void requireSome(String name, String kind, List<?> components) {
        if (components.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " is an empty list; give it at least one " + kind);
        }
    }

    private void add(String name, String model, ComponentKind kind, List<?> components) {
        for (int index = 0; index < components.size(); index++) {
            add(new Metadata(name + "[" + index + "]", model, kind), components.get(index));
        }
    }

    /**
     * Copies the list that a builder is given.
     *
     * @param name the name of its accessor
     * @param components the components
     * @param <T> their class
     * @return a list that can't be changed
     * @throws NullPointerException if the list, or a component in it, is null; its message names it
     */
    public static <T> List<T> listOf(String name, List<? extends T> components) {
        Objects.requireNonNull(components, name);
        List<T> copy = new ArrayList<>(components.size());
        for (T component : components) {
            copy.add(Objects.requireNonNull(component, name + "[" + copy.size() + "]"));
        }
        return Collections.unmodifiableList(copy);
    }

    private void add(Metadata added, Object component) {
        String other = names.putIfAbsent(component, added.name());
        if (other != null) {
            throw new IllegalArgumentException(
                    added.name()
                            + " and "
                            + other
                            + " are the same object; give each component an instance of its own");
        }
        metadata.add(added);
    }

    /**
     * Checks that a component has its memory.
     *
     * @param name the name of the component
     * @param memory the array or the banks that are its memory, or null
     * @throws IllegalArgumentException if there is none
     */
    public void requireMemory(String name, @Nullable Object memory) {
        if (memory == null) {
            throw new IllegalArgumentException(
                    name
                            + " has no memory: its array is null while the machine is built; make it"
                            + " in the constructor");
        }
    }

    /**
     * Checks that a component has its memory, and that it is as long as the range that it is mapped
     * to.
     *
     * @param name the name of the component
     * @param memory the array or the banks that are its memory, or null
     * @param from the first address of the range, inclusive
     * @param to the last address of the range, inclusive
     * @throws IllegalArgumentException if there is none, or if it is shorter
     */
    public void requireMemory(String name, @Nullable Object memory, long from, long to) {
        requireMemory(name, memory);
        int length = memory == null ? 0 : length(memory);
        long needed = to - from + 1;
        // A range of more than 2^63 addresses has no length in a long; no array can fill it.
        if (needed <= 0 || length < needed) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s has a memory of %d elements, but is mapped to $%04X-$%04X, which takes"
                                    + " %s elements; give it a longer array, or map it to a shorter range",
                            name,
                            length,
                            from,
                            to,
                            Long.toUnsignedString(needed)));
        }
    }

    private static int length(Object array) {
        if (array instanceof Banks<?> banks) {
            return banks.length();
        }
        if (array instanceof byte[] bytes) {
            return bytes.length;
        }
        if (array instanceof short[] shorts) {
            return shorts.length;
        }
        if (array instanceof char[] chars) {
            return chars.length;
        }
        if (array instanceof int[] ints) {
            return ints.length;
        }
        return ((long[]) array).length;
    }

    List<Metadata> metadata() {
        List<Metadata> own = List.copyOf(metadata);
        List<Metadata> known = DESCRIBED.putIfAbsent(own, own);
        return known == null ? own : known;
    }
}
