package libraries;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;
import java.util.function.Function;

/**
 * What compilers list in another order, or under other names, once it comes from a class file: the
 * methods of a class, parameters, what is inherited.
 */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        WorkshopMachine.builder()
                                .zoo(new Shelf())
                                .apple(new Counter())
                                .middle(new Tally(new byte[2]))
                                .second(new Counter())
                                .beta(new ExtendedCpu())
                                .alpha(new Counter())
                                .build())
                .toString();
    }
}

record Move(int from, long amount, String why) implements Request {}

record Total(long index) implements Request {}

/** A port whose parameters are called otherwise than the record's components. */
interface Carrier {
    @Sends(Total.class)
    int total(int which);

    @Sends(Move.class)
    void move(int source, long count, String reason);

    @Sends(value = Move.class, oneWay = true)
    void send(int source, long count, String reason);
}

interface Cells {
    @Sends(SaveRequest.class)
    void put(int where, int what);

    @Sends(LoadRequest.class)
    int get(int where);
}

@Peripheral(base = U8.class, address = U16.class)
class Shelf {
    @Memory final byte[] cells = new byte[16];
}

abstract class Zeroth<T> {
    long sum;

    @Handles(Total.class)
    int total(int place) {
        return (int) sum;
    }

    @Boot
    void start(@Port("zoo") Cells shelf) {}

    abstract void take(T item);
}

@Peripheral(base = U8.class, address = U16.class)
class Counter extends Zeroth<String> {
    @Handles(SaveRequest.class)
    void write(int at, int datum, @Port("alarm") Line alarm, @Port("busy") Line busy) {}

    @Handles(LoadRequest.class)
    int read(int at, @Port("busy") Line busy) {
        return 0;
    }

    @Handles(Move.class)
    void accept(int origin, long much, String text, @Port("alarm") Line alarm) {
        sum += much;
    }

    @Halt
    void stop() {}

    @Cycle
    long cycle(long passed, @Port("alarm") Line alarm) {
        return 100;
    }

    @Override
    void take(String item) {}
}

@Peripheral(base = U8.class, address = U16.class)
record Tally(@Memory byte[] cells) {
    @Handles(Total.class)
    long total(Total question) {
        return question.index();
    }
}

/** Instructions that several processors have. */
abstract class Instructions {
    int next;

    /** Adds what follows: the {@code operand}. Then more. */
    @Instruction(opcode = 0x20, syntax = "ADD {u8}", cycles = 2)
    void add(Bus bus) {}

    /** Adds what {@link Carrier} says. */
    @Instruction(opcode = 0x10, syntax = "ADC", cycles = 3)
    @Instruction(opcode = 0x11, syntax = "ADX", cycles = 3, frequent = true)
    int add(@Port("second") Carrier carrier) {
        return 0;
    }

    @Instruction(opcode = 0x12, syntax = "NOP", cycles = 1)
    void nothing() {}
}

@Processor(base = U8.class, address = U16.class)
class PlainCpu extends Instructions {
    @Fetch
    int fetch(Bus bus) {
        return bus.load(next++) | 0x80;
    }

    /** Ends the machine. */
    @Instruction(opcode = 0x80, syntax = "END", cycles = 7)
    void end() {
        throw Terminated.with(3);
    }

    /** Is no instruction at all, and says so. */
    @Otherwise
    int other(int opcode, @Port("apple") Carrier carrier) {
        return 1;
    }

    /** Adds less: <b>half</b> | of it. */
    @Override
    void add(Bus bus) {}

    @Boot
    void reset(@Port("zoo") Cells cells, List<FrontEnd<U8>> all) {}
}

@Processor(base = U8.class, address = U16.class)
class ExtendedCpu extends PlainCpu {
    /** Subtracts. */
    @Instruction(opcode = 0x13, syntax = "SUB", cycles = 2)
    void subtract(@Port("zoo") Cells cells, Bus bus) {}

    @Override
    void nothing() {}
}

interface Rooms {
    @Mapped(from = 0x20, to = 0x2F)
    Shelf zoo();

    Counter apple();

    @Mapped(from = 0x10, to = 0x11)
    Tally middle();
}

interface Desks extends Rooms {
    @Connect(port = "busy", to = "ready")
    @Connect(port = "alarm", to = "bell")
    @Mapped(from = 0x40, to = 0x4F)
    Counter second();
}

@MachineSpec(unmapped = 0x55)
@SuppressWarnings({"modvm/PeripheralUnasked", "modvm/LineUndriven", "modvm/QueryCircle"})
interface Workshop extends Desks {
    ExtendedCpu beta();

    Counter alpha();
}
