package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an {@link Ownership} with each owner, apart from what stays as it is: a thread
 * that only asks reads the latter, and must not wait for the core of the owner to do so.
 */
abstract class OwnershipWords extends Padding {
    static final VarHandle OWNER = field("owner", Thread.class);
    static final VarHandle LAST_HELD = field("lastHeld", HeldComponents.class);
    static final VarHandle TENURES = field("tenures", int.class);

    /** Taken by compare-and-set, and given back by a volatile write, which the inbox relies on. */
    volatile @Nullable Thread owner;

    /**
     * What the present owner holds, or the last one. Written by the owner only. Other threads may
     * read an old value. They compare its thread, which never changes, with the owner.
     */
    @Nullable HeldComponents lastHeld;

    /** How often the owner has entered again and not left. Read and written by the owner only. */
    int entriesBeyondFirst;

    /**
     * How many owners there have been, the present one included. Only the owner writes it: after it
     * has taken the component, and before it gives the component back.
     *
     * <p>So a thread that finds the component idle, and reads the number then, has counted all
     * owners so far. A thread that has read the new number does not see the component as it was
     * before that owner came.
     */
    int tenures;

    OwnershipWords() {}

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(OwnershipWords.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
