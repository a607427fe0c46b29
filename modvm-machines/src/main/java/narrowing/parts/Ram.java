package narrowing.parts;

import dev.modvm.annotations.*;

@Peripheral(base = U8.class)
public class Ram extends Cells {}
