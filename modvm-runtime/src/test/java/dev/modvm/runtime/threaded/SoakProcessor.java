package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;

/** A processor of the soak: asks and tells others, and answers them. */
final class SoakProcessor extends ThreadedProcessor implements SoakEntries.Handling {
    private final SoakPart part;
    private final SoakScript script;

    SoakProcessor(SoakPart part) {
        super(new Metadata(part.name, "Soaked CPU", ComponentKind.PROCESSOR));
        this.part = part;
        script = new SoakScript(part);
        part.is(this);
    }

    @Override
    public long answer(SoakRequest request) {
        return part.handle(request, () -> {}, () -> {});
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
    protected void step() throws Exception {
        part.step(script::step);
        advance(1);
    }
}
