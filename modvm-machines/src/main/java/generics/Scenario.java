package generics;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is inherited from generic types is what the inheriting type makes of it. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        execution.apply(
                ShopMachine.builder().cpu(cpu).store(new Store()).cells(new ByteCells()).build());
        return String.join("\n", cpu.log);
    }
}

@MachineSpec
interface Shop {
    Cpu cpu();

    Store store();

    @Mapped(to = 0x0F)
    ByteCells cells();
}

record Get(String key) implements Request {}

record Put(String key, List<String> values) implements Request {}

record Count(String key) implements Request {}

interface Ask<K, V> {
    @Sends(Get.class)
    V get(K key);
}

interface Tell<T> {
    @Sends(Put.class)
    void put(T key, List<T> values);
}

/** Two steps from where the methods are declared, with the parameters in another order. */
interface AskTwice<V> extends Ask<String, V>, Tell<String> {
    @Sends(Count.class)
    int count(String key);
}

interface AskStrings extends AskTwice<List<String>> {}

/** Takes its port as what the subclass makes of it, and throws what it makes of it. */
abstract class Steps<P, E extends Exception> {
    final List<String> log = new ArrayList<>();

    @Step
    void step(P port, @Port("cells") Bus bus) throws E {
        run(port);
        bus.save(3, 0x2A);
        log.add("cell " + bus.load(3));
        throw Terminated.with(0);
    }

    abstract void run(P port) throws E;
}

@Processor(base = U8.class)
class Cpu extends Steps<AskStrings, RuntimeException> {
    @Override
    void run(AskStrings port) {
        port.put("a", List.of("x", "y"));
        log.add(port.get("a") + " " + port.get("b"));
        log.add("count " + port.count("a"));
    }
}

abstract class Base<K, V, R extends Request> {
    @Handles(Get.class)
    V get(K key) {
        return known(key);
    }

    @Handles(Count.class)
    int count(R request) {
        return counted(request);
    }

    abstract V known(K key);

    abstract int counted(R request);
}

interface Putting<T> {
    @Handles(Put.class)
    default void put(T key, List<T> values) {
        keep(key, values);
    }

    void keep(T key, List<T> values);
}

abstract class Middle<V> extends Base<String, V, Count> {}

@Peripheral(base = U8.class)
class Store extends Middle<List<String>> implements Putting<String> {
    private Map<String, List<String>> values = Map.of();

    @Override
    List<String> known(String key) {
        return values.getOrDefault(key, List.of());
    }

    @Override
    int counted(Count request) {
        return known(request.key()).size();
    }

    @Override
    public void keep(String key, List<String> kept) {
        values = Map.of(key, kept);
    }
}

abstract class Cells<A> {
    private final A cells;

    Cells(A cells) {
        this.cells = cells;
    }

    @Memory
    A cells() {
        return cells;
    }
}

@Peripheral(base = U8.class)
class ByteCells extends Cells<byte[]> {
    ByteCells() {
        super(new byte[0x10]);
    }
}
