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
     * What the last owner holds, or the present one. Written by the owner only. Whoever else reads
     * it compares its thread, which never changes, so that it may be of any age.
     */
    @Nullable HeldComponents lastHeld;

    /** How often the owner has entered again and not left. Read and written by the owner only. */
    int entriesBeyondFirst;

    /**
     * How many owners there were. Written by the owner only, before it gives the ownership back:
     * who then sees the component idle sees the number, too. Released after it is taken: who sees
     * the number does not see the component as idle as it was before.
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
