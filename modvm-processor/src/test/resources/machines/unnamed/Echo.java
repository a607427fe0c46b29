import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U16.class)
public class Echo {
    @Handles(Say.class)
    public int say(int number) {
        return number;
    }
}
