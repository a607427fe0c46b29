package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.Terminated;
import java.util.List;

/** A processor of the soak: asks and tells others in each way in turn, and answers them. */
final class SoakProcessor extends ThreadedProcessor implements SoakEntries.Handling {
    /** More than fit into the inbox of one component. */
    private static final int CROWD = 1_300;

    /** One step of so many sends a crowd. */
    private static final int CROWDED_STEPS = 4_000;

    private final SoakPart part;
    private final int steps;
    private int step;

    /** The processor does so many steps that it comes to everything as often as is needed. */
    SoakProcessor(SoakPart part) {
        super(new Metadata(part.name, "Soaked CPU", ComponentKind.PROCESSOR));
        this.part = part;
        steps = 50 + part.random.nextInt(100);
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
        part.step(this::execute);
        advance(1);
    }

    private void execute() {
        SoakMachine machine = part.machine;
        SoakPart peripheral = machine.anyPeripheral(part.random);
        SoakPart asking = machine.anyAskingPeripheral(part.random);
        switch (step % 5) {
            case 0 -> part.mail.ask(peripheral, List.of());
            case 1 -> part.mail.ask(asking, List.of(peripheral, asking));
            case 2 -> part.mail.ask(asking, List.of(part, machine.any(part.random), peripheral));
            case 3 -> tell(machine.any(part.random), peripheral);
            default -> part.mail.sendAndReceive(peripheral);
        }
        if (++step == steps) {
            throw Terminated.with(part.random.nextInt(300));
        }
    }

    private void tell(SoakPart target, SoakPart peripheral) {
        part.mail.tell(peripheral, List.of(target));
        part.mail.tell(target, List.of());
        part.mail.send(peripheral);
        if (part.random.nextInt(CROWDED_STEPS) == 0) {
            for (int message = 0; message < CROWD; message++) {
                part.mail.tell(peripheral, List.of());
            }
        }
    }
}
