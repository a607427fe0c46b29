package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;

/**
 * A node of the soak: does in its turns what a processor does in its steps. Between them, and while
 * it waits for a turn, others own it, so that it must claim its turns.
 */
final class SoakNode extends ThreadedNode implements SoakEntries.Handling {
    private final SoakPart part;
    private final SoakScript script;

    SoakNode(SoakPart part) {
        super(new Metadata(part.name, "Soaked node", ComponentKind.NODE));
        this.part = part;
        script = new SoakScript(part);
        part.is(this);
    }

    @Override
    public long answer(SoakRequest request) {
        return part.handle(request, () -> {}, this::renew);
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
    protected long turn(long cycles) throws Exception {
        part.step(script::step);
        return 1L + part.random.nextInt(3);
    }
}
