package dev.modvm.benchmarks.compilation;

import java.util.ArrayList;
import java.util.List;

/** How the components of a project are divided into machines. */
public enum Shape {
    /** Many small machines. */
    TENS("machines of 10", 10, 0),
    /** Machines as large as any that people have built by hand. */
    HUNDREDS("machines of 100", 100, 10),
    /** All components in one machine. */
    ONE("one machine", Integer.MAX_VALUE, 100);

    /** How many components belong together: the templates are written for so many. */
    static final int GROUP = 10;

    private final String title;
    private final int largest;

    /** How many components fit into a machine of the shape before. */
    private final int largestBefore;

    Shape(String title, int largest, int largestBefore) {
        this.title = title;
        this.largest = largest;
        this.largestBefore = largestBefore;
    }

    /**
     * Returns the shape's name.
     *
     * @return the name, for people
     */
    public String title() {
        return title;
    }

    /**
     * Tells whether a project of this shape is another than those of the shapes before.
     *
     * @param components of how many components
     * @return whether there are enough for a machine that is larger than in the shapes before
     */
    public boolean differsAt(int components) {
        return components > largestBefore;
    }

    /** Divides components into machines: the groups of ten of each. */
    List<Integer> groups(int components) {
        if (components <= 0 || components % GROUP != 0) {
            throw new IllegalArgumentException(components + " components are no groups of ten");
        }
        List<Integer> machines = new ArrayList<>();
        for (int left = components; left > 0; left -= largest) {
            machines.add(Math.min(left, largest) / GROUP);
            if (left <= largest) {
                break;
            }
        }
        return machines;
    }
}
