import dev.modvm.annotations.*;

@Peripheral(base = U16.class)
public class Ram {
    @Memory public final char[] cells = new char[16];
}
