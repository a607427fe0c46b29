package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Processor(base = U8.class, address = U16.class, model = "Musician")
final class Musician {
    final List<String> log = new ArrayList<>();

    @Step
    void step(Sound sound) {
        log.add("beep " + sound.beep(440, 100));
        log.add("beep " + sound.beep(880, 100));
        try {
            sound.beep(5, 100);
        } catch (RequestFailed failed) {
            log.add(failed.getMessage());
        }
        throw Terminated.with(0);
    }
}
