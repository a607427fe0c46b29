import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U16.class)
public class Cpu {
    int sum;

    @Step
    public void step(Bus bus, Echoing echo) {
        bus.save(3, echo.echo(0x12345));
        sum = bus.load(3);
        throw Terminated.with(sum);
    }
}
