package dev.modvm.stress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever threads do with a channel, it looks as if they had done it one after the other. Lincheck
 * makes up what they do, and knows in which orders it could have been done.
 */
@Timeout(120)
class ChannelTest {
    @Test
    void threadsThatRunAsTheyLike() {
        assertThatCode(() -> stress().check(ChannelOperations.class)).doesNotThrowAnyException();
    }

    @Test
    void threadsThatAreSwitchedAtEachAccess() {
        assertThatCode(() -> modelChecking().check(ChannelOperations.class))
                .doesNotThrowAnyException();
    }

    @Test
    void catchesABrokenChannelWhereThreadsRunAsTheyLike() {
        assertCatches(stress());
    }

    @Test
    void catchesABrokenChannelWhereThreadsAreSwitched() {
        assertCatches(modelChecking());
    }

    private static void assertCatches(Options<?, ?> options) {
        // The shortest example is of interest where one is not expected, and takes long to find.
        Options<?, ?> atOnce = options.minimizeFailedScenario(false);
        assertThatThrownBy(() -> atOnce.check(BrokenChannelOperations.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static StressOptions stress() {
        return new StressOptions().iterations(10).invocationsPerIteration(500);
    }

    private static ModelCheckingOptions modelChecking() {
        return new ModelCheckingOptions().iterations(10).invocationsPerIteration(300);
    }
}
