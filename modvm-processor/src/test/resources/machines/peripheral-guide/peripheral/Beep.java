package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

record Beep(int hertz, int milliseconds) implements Request {}
