package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies in the slot of an inbox comes before the rest, and hides from no look. */
class InboxTest {
    private final Inbox inbox = new Inbox(true);
    private final Errand first = new Question();
    private final Errand second = new Question();

    @Test
    void onlyAConfinedComponentHasASlot() {
        assertThat(new Inbox(false).offer(first)).isFalse();
        assertThat(inbox.offer(first)).isTrue();
    }

    @Test
    void anErrandQueuesUpBehindOthers() {
        inbox.add(first);

        assertThat(inbox.offer(second)).isFalse();
        assertThat(inbox.next()).isSameAs(first);
        // It is counted until it is done.
        assertThat(inbox.offer(second)).isFalse();

        inbox.discount(Inbox.weight(first));

        assertThat(inbox.offer(second)).isTrue();
    }

    @Test
    void theSlotIsFreeWhenItsErrandIsDone() {
        assertThat(inbox.offer(first)).isTrue();
        assertThat(inbox.offer(second)).isFalse();
        assertThat(inbox.nextInSlot()).isSameAs(first);
        assertThat(inbox.nextInSlot()).isNull();
        assertThat(inbox.offer(second)).isFalse();

        first.perform();

        assertThat(inbox.offer(second)).isTrue();
        assertThat(inbox.nextInSlot()).isSameAs(second);
    }

    @Test
    void everyLookFindsItFirst() {
        assertThat(inbox.hasSome()).isFalse();
        inbox.offer(first);
        assertThat(inbox.hasSome()).isTrue();
        assertThat(inbox.isEmpty()).isFalse();
        assertThat(inbox.mayBeAwaited()).isTrue();
        inbox.add(second);

        List<Errand> seen = new ArrayList<>();
        inbox.forEach(seen::add);
        assertThat(seen).containsExactly(first, second);
        assertThat(inbox.firstAwaitedBy(HeldComponents.ofThisThread())).isSameAs(first);

        assertThat(inbox.nextInSlot()).isSameAs(first);
        assertThat(inbox.firstAwaitedBy(HeldComponents.ofThisThread())).isSameAs(second);
        assertThat(inbox.remove(first)).isFalse();
        assertThat(inbox.remove(second)).isTrue();
        assertThat(inbox.hasSome()).isFalse();
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void itIsTakenOutOnce() {
        inbox.offer(first);

        assertThat(inbox.remove(second)).isFalse();
        assertThat(inbox.remove(first)).isTrue();
        assertThat(inbox.remove(first)).isFalse();
        assertThat(inbox.nextInSlot()).isNull();
        assertThat(inbox.hasSome()).isFalse();
    }

    private static final class Question extends Errand {
        @Override
        void work() {}
    }
}
