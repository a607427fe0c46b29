package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;

/** A peripheral of the soak: answers requests, asks others in turn, and may have a cycle. */
final class SoakPeripheral extends ThreadedPeripheral implements SoakEntries.Handling {
    private final SoakPart part;

    SoakPeripheral(SoakPart part, boolean confined) {
        super(new Metadata(part.name, "Soaked device", ComponentKind.PERIPHERAL), confined);
        this.part = part;
        part.is(this);
    }

    @Override
    public long answer(SoakRequest request) {
        return part.handle(request, this::catchUp, this::renew);
    }

    @Override
    protected boolean handles(Request request) {
        return request instanceof SoakRequest;
    }

    @Override
    protected Response handle(Request request) {
        return new Data(answer((SoakRequest) request));
    }

    @Override
    protected void boot() throws Exception {
        part.boot(part.mail::askAround);
    }

    @Override
    protected void halt() throws Exception {
        part.halt(part.mail::askAround);
    }

    @Override
    protected void cycle() throws Exception {
        part.run(Moment.CYCLE, Action.NOTHING);
    }

    @Override
    protected long elapse(long cycles) throws Exception {
        part.run(Moment.ELAPSE, Action.NOTHING);
        return 1L + part.random.nextInt(4);
    }
}
