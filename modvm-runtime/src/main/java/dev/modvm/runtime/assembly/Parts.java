package dev.modvm.runtime.assembly;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The components that a machine is built of. The builder's thread fills it; then it is read only.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class Parts {
    private final List<Metadata> metadata = new ArrayList<>();
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

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
     * Checks that a memory is as long as the range that it is mapped to.
     *
     * @param name the name of the component
     * @param memory the memory's length in elements, or -1 where it is null
     * @param from the first address of the range, inclusive
     * @param to the last address of the range, inclusive
     * @throws IllegalArgumentException if the memory is missing or shorter
     */
    public void requireLength(String name, int memory, long from, long to) {
        long needed = to - from + 1;
        // A range of 2^64 addresses has no length in a long; no array can fill it.
        if (memory < 0 || needed <= 0 || memory < needed) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s has %s, but is mapped to $%04X-$%04X, which takes %s elements; give it"
                                    + " a longer array, or map it to a shorter range",
                            name,
                            memory < 0 ? "no memory" : "a memory of " + memory + " elements",
                            from,
                            to,
                            Long.toUnsignedString(needed)));
        }
    }

    /**
     * Returns the length of an array that may be null.
     *
     * @param array an array
     * @return its length in elements, or -1 where it is null
     */
    public static int lengthOf(@Nullable Object array) {
        return array == null ? -1 : length(array);
    }

    private static int length(Object array) {
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
        return List.copyOf(metadata);
    }
}
