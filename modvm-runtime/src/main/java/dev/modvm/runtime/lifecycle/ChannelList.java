package dev.modvm.runtime.lifecycle;

import dev.modvm.runtime.FrontEnd;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Channels from a component to several others, in the order of the spec. A channel is made when it
 * is first used, since in a large machine most never are. Only the component that it was given to
 * may call its methods.
 *
 * @param <C> the components as the execution knows them
 * @param <B> the base type of the machine
 */
public final class ChannelList<C, B> extends AbstractList<FrontEnd<B>> {
    private final List<? extends C> targets;
    private final Function<C, FrontEnd<B>> channel;

    /** The place of the component itself among the targets, which is left out; or their number. */
    private final int leftOut;

    /** Made when the first channel is. */
    @SuppressWarnings("NullAway") // Its elements are null until they are made.
    private FrontEnd<B> @Nullable [] channels;

    /**
     * Creates channels to each of several components, or to each but the asking one itself.
     *
     * @param targets the components, in the order of the spec
     * @param self the component to leave out, or null for none
     * @param channel makes a channel to a component
     */
    public ChannelList(
            List<? extends C> targets, @Nullable C self, Function<C, FrontEnd<B>> channel) {
        this.targets = targets;
        this.channel = channel;
        int place = targets.indexOf(self);
        leftOut = place < 0 ? targets.size() : place;
    }

    @Override
    public FrontEnd<B> get(int index) {
        FrontEnd<B>[] made = made();
        if (made[index] == null) {
            made[index] = channel.apply(targets.get(index < leftOut ? index : index + 1));
        }
        return made[index];
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // An array of a generic type can't be made otherwise.
    private FrontEnd<B>[] made() {
        FrontEnd<B>[] made = channels;
        if (made == null) {
            made = new FrontEnd[size()];
            channels = made;
        }
        return made;
    }

    @Override
    public int size() {
        return leftOut == targets.size() ? leftOut : targets.size() - 1;
    }
}
