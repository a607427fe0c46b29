import dev.modvm.runtime.*;

public record Say(long number) implements Request {}
