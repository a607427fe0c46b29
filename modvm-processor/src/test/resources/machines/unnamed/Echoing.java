import dev.modvm.annotations.*;

public interface Echoing {
    @Sends(Say.class)
    int echo(int number);
}
