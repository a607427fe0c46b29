package dev.modvm.stress;

import dev.modvm.runtime.TwoWayChannel;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a {@link TwoWayChannel}, as Lincheck calls it: one thread at a time at each
 * end, and anybody may close it. It must look as if one thing was done after the other.
 */
public final class ChannelOperations {
    private final TwoWayChannel.Ends<Integer, Integer> ends = TwoWayChannel.create();

    @Operation(nonParallelGroup = "front")
    public void sendForth(@Param(gen = IntGen.class) int message) {
        ends.front().send(message);
    }

    @Operation(nonParallelGroup = "front")
    public @Nullable Integer receiveBack() {
        return ends.front().tryRecv();
    }

    @Operation(nonParallelGroup = "back")
    public void sendBack(@Param(gen = IntGen.class) int message) {
        ends.back().send(message);
    }

    @Operation(nonParallelGroup = "back")
    public @Nullable Integer receiveForth() {
        return ends.back().tryRecv();
    }

    @Operation
    public void close() {
        ends.close();
    }
}
