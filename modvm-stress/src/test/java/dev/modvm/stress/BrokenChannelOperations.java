package dev.modvm.stress;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** What can be done with a {@link BrokenChannel}, as Lincheck calls it. */
public final class BrokenChannelOperations {
    private final BrokenChannel channel = new BrokenChannel();

    @Operation(nonParallelGroup = "front")
    public void send(@Param(gen = IntGen.class) int message) {
        channel.send(message);
    }

    @Operation(nonParallelGroup = "back")
    public @Nullable Integer receive() {
        return channel.tryRecv();
    }
}
