package example;

import dev.modvm.runtime.*;

/** A request of the user's own; nobody waits for it. */
record Play(long note, long length) implements Request {}
