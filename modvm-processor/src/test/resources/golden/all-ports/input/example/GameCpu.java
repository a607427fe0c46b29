package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;

/** A processor with a port of every kind. */
@Processor(base = U16.class, model = "Game CPU")
final class GameCpu {
    private int steps;

    @Step
    void step(
            Bus bus,
            Gpu gpu,
            @Port("voice") Sound voice,
            @Port("video") Bus videoRam,
            @Port("timer") FrontEnd<U16> timer,
            List<FrontEnd<U16>> all) {
        bus.save(0x0010, gpu.blit(1, 2, 3));
        voice.play(440, 8);
        videoRam.save(0, bus.load(0x0010));
        timer.query(new PeekRequest(0));
        if (++steps == all.size()) {
            throw Terminated.with(steps);
        }
    }

    @Halt
    void halt() {
        steps = 0;
    }
}
