package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

interface Debugger {
    @Sends(PeekRequest.class)
    int peek(int address);
}
