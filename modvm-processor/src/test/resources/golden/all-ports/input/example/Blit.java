package example;

import dev.modvm.runtime.*;

/** A request of the user's own, with an answer. */
record Blit(int x, int y, int sprite) implements Request {}
