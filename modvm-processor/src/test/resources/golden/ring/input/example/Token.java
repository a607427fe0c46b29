package example;

import dev.modvm.runtime.Request;

record Token(int hops) implements Request {}
