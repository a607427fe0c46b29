package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Terminated;
import java.util.List;

/** What a processor or a node of the soak does: it asks and tells others in each way in turn. */
final class SoakScript {
    /** More than fit into the inbox of one component. */
    private static final int CROWD = 1_300;

    /** One step of so many sends a crowd. */
    private static final int CROWDED_STEPS = 4_000;

    private final SoakPart part;
    private final int steps;
    private int step;

    /** There are so many steps that the component comes to everything as often as is needed. */
    SoakScript(SoakPart part) {
        this.part = part;
        steps = 50 + part.random.nextInt(100);
    }

    void step() {
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
