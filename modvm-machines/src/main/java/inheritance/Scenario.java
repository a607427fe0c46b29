package inheritance;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Specs that extend specs, and components that inherit what makes them components. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        LoudCpu cpu = new LoudCpu();
        BigMachine machine =
                BigMachine.builder()
                        .memory(new FastMemory())
                        .cpu(cpu)
                        .screen(new Screen())
                        .keyboard(
                                new Keyboard() {
                                    @Override
                                    int key() {
                                        return 'k';
                                    }
                                })
                        .speaker(new Speaker())
                        .build();
        String names =
                machine.metadata().stream()
                        .map(Metadata::description)
                        .collect(Collectors.joining(", "));
        return names + "\n" + execution.apply(machine) + "\n" + String.join("\n", cpu.log);
    }
}

/** First in Big, since it is extended first. */
@MachineSpec
interface Small {
    @Mapped(to = 0x0F)
    PlainMemory memory();

    PlainCpu cpu();
}

@MachineSpec
@SuppressWarnings("modvm/PeripheralUnasked")
interface Media extends Small {
    Screen screen();
}

@MachineSpec
interface Typing extends Small {
    @Mapped(from = 0x20, to = 0x20)
    Keyboard keyboard();
}

/** Narrows what it inherits, in place. */
@MachineSpec
interface Big extends Media, Typing {
    Speaker speaker();

    @Override
    LoudCpu cpu();

    @Override
    @Mapped(to = 0x1F)
    FastMemory memory();
}

@Peripheral(base = U8.class, model = "Memory")
class PlainMemory {
    @Memory
    byte[] cells() {
        return new byte[0x10];
    }
}

/** Inherits that it is a peripheral, and which method is its memory. */
class FastMemory extends PlainMemory {
    private final byte[] cells = new byte[0x20];

    @Override
    byte[] cells() {
        return cells;
    }
}

/** An abstract type as a component: users pass what extends it, such as a test double. */
@Peripheral(base = U8.class)
abstract class Keyboard {
    @Handles(LoadRequest.class)
    int load(int address) {
        return key() + 0x100;
    }

    abstract int key();
}

record Draw(String text) implements Request {}

interface Canvas {
    @Sends(Draw.class)
    int draw(String text);
}

/** Handlers that come from a generic superclass and from an interface. */
abstract class Device<T> {
    final List<T> drawn = new ArrayList<>();

    @Handles(Draw.class)
    int draw(String text) {
        drawn.add(made(text));
        return drawn.size();
    }

    abstract T made(String text);
}

interface Lit {
    @SuppressWarnings("modvm/HandlerUnreached")
    @Handles(PeekRequest.class)
    default int brightness(int address) {
        return 7;
    }

    @Cycle
    void refresh();
}

@Peripheral(base = U8.class)
class Screen extends Device<StringBuilder> implements Lit {
    int refreshes;

    @Override
    StringBuilder made(String text) {
        return new StringBuilder(text);
    }

    @Override
    public void refresh() {
        refreshes++;
    }
}

@Peripheral(base = U8.class)
class Speaker {}

@Processor(base = U8.class, model = "CPU")
class PlainCpu {
    final List<String> log = new ArrayList<>();

    @Step
    int step(Bus bus) {
        log.add("plain step");
        return 1;
    }
}

/** Overrides a step, which stays one without its annotation; inherits reset; adds an end. */
@Processor(base = U8.class, model = "Loud CPU")
class LoudCpu extends PlainCpu {
    private Canvas canvas;

    @Override
    int step(Bus bus) {
        super.step(bus);
        bus.save(0x1F, 0xAB);
        log.add("loud step " + bus.load(0x1F) + " " + (char) bus.load(0x20));
        log.add("drawn " + canvas.draw("a") + canvas.draw("b"));
        throw Terminated.with(0);
    }

    @Boot
    void connect(Canvas connected) {
        canvas = connected;
    }

    @Halt
    void end(Canvas drawnOn) {
        log.add("loud end " + drawnOn.draw("c"));
    }
}
