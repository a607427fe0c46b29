package packages.parts;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A request, its port and its peripheral, all nested. */
public final class Shouts {
    private Shouts() {}

    public record Phrase(String words) {}

    public record Shout(Phrase phrase) implements Request {}

    public interface Port {
        @Sends(Shout.class)
        Phrase shout(Phrase phrase);
    }

    @Peripheral(base = U8.class, address = U16.class)
    public static final class Device {
        public Device() {}

        @Handles(Shout.class)
        public Phrase shout(Phrase phrase) {
            return new Phrase(phrase.words() + "!");
        }
    }
}
