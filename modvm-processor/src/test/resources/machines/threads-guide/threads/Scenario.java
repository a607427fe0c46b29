package threads;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the guide shows of threads, and of handlers that are entered again. */
public final class Scenario {
    private Scenario() {}

    public static String lostUpdate(Function<Machine, MachineOutcome> execution) {
        Customer customer = new Customer();
        BankMachine bank =
                BankMachine.builder()
                        .customer(customer)
                        .account(new Account())
                        .office(new Office())
                        .build();
        execution.apply(bank).orThrow();
        return "balance " + customer.balance;
    }

    public static String keptUpdate(Function<Machine, MachineOutcome> execution) {
        Customer customer = new Customer();
        execution.apply(carefulBank(customer)).orThrow();
        return "balance " + customer.balance;
    }

    private static CarefulBankMachine carefulBank(Customer customer) {
        return CarefulBankMachine.builder()
                .customer(customer)
                .account(new CarefulAccount())
                .office(new Office())
                .build();
    }

    public static String later(Function<Machine, MachineOutcome> execution) {
        Loader loader = new Loader();
        execution
                .apply(LoadingMachine.builder().loader(loader).disk(new Disk()).build())
                .orThrow();
        return loader.received.toString();
    }

    public static String outcomes(Function<Machine, MachineOutcome> execution) {
        Meter meter = new Meter();
        MachineOutcome outcome =
                execution.apply(
                        MeasuringMachine.builder().meter(meter).sensor(new Sensor()).build());
        return String.join("\n", meter.log) + "\n" + outcome;
    }

    public static String ring(Function<Machine, MachineOutcome> execution) {
        List<Station> stations = List.of(new Station(0, 3), new Station(1, 0), new Station(2, 0));
        MachineOutcome outcome = execution.apply(RingMachine.builder().stations(stations).build());
        return outcome.components().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** The same in both executions: it starts the machine itself. */
    public static String options(Function<Machine, MachineOutcome> execution)
            throws InterruptedException {
        Customer customer = new Customer();
        shareOneThread(carefulBank(customer));
        return "balance " + customer.balance;
    }

    static void shareOneThread(Machine machine) throws InterruptedException {
        StartOptions options =
                StartOptions.defaults().peripheralThreads(1).waiting(Waiting.frugal());
        try (MachineHandle handle = machine.start(options)) {
            handle.join().orThrow();
        }
    }
}

record Deposit(int amount) implements Request {}

record Charge(int fee) implements Request {}

record Balance() implements Request {}

record Approve(int amount) implements Request {}

interface AccountPort {
    @Sends(Deposit.class)
    void deposit(int amount);

    @Sends(Charge.class)
    void charge(int fee);

    @Sends(Balance.class)
    int balance();
}

interface OfficePort {
    @Sends(Approve.class)
    int approve(int amount);
}

@Processor(base = U16.class)
final class Customer {
    int balance;

    @Step
    void step(AccountPort account) {
        account.deposit(10);
        account.deposit(10);
        balance = account.balance();
        throw Terminated.with(0);
    }
}

@Peripheral(base = U16.class)
final class Office {
    @Handles(Approve.class)
    int approve(int amount, AccountPort account) {
        account.charge(1); // asks back, while the account waits
        return amount;
    }
}

@Peripheral(base = U16.class)
final class Account {
    private int balance;

    @Handles(Deposit.class)
    void deposit(int amount, OfficePort office) {
        int before = balance;
        int approved = office.approve(amount); // other handlers run here
        balance = before + approved; // WRONG: what they have written is lost
    }

    @Handles(Charge.class)
    void charge(int fee) {
        balance -= fee;
    }

    @Handles(Balance.class)
    int balance() {
        return balance;
    }
}

@MachineSpec
@SuppressWarnings("modvm/QueryCircle")
interface Bank {
    Customer customer();

    Account account();

    Office office();
}

@Peripheral(base = U16.class)
final class CarefulAccount {
    private int balance;

    @Handles(Deposit.class)
    void deposit(int amount, OfficePort office) {
        int approved = office.approve(amount); // other handlers run here
        balance += approved; // read after it, and written at once
    }

    @Handles(Charge.class)
    void charge(int fee) {
        balance -= fee;
    }

    @Handles(Balance.class)
    int balance() {
        return balance;
    }
}

@MachineSpec
@SuppressWarnings("modvm/QueryCircle")
interface CarefulBank {
    Customer customer();

    CarefulAccount account();

    Office office();
}

record Read(int sector) implements Request {}

@Peripheral(base = U16.class)
final class Disk {
    @Handles(Read.class)
    int read(int sector) {
        return 10 * sector;
    }
}

@Processor(base = U16.class)
final class Loader {
    final List<Response> received = new ArrayList<>();
    private boolean started;

    @Step
    void step(@Port("disk") FrontEnd<U16> disk) {
        if (!started) {
            started = true;
            disk.send(new Read(7)); // does not wait
            disk.send(new Read(8));
        }
        Response answer = disk.tryRecv(); // null where none has arrived: on with the work
        if (answer != null) {
            received.add(answer);
        }
        if (received.size() == 2) {
            throw Terminated.with(0);
        }
    }
}

@MachineSpec
interface Loading {
    Loader loader();

    Disk disk();
}

record Measure(int channel) implements Request {}

interface SensorPort {
    @Sends(Measure.class)
    int measure(int channel);
}

@Peripheral(base = U16.class)
final class Sensor {
    @Handles(Measure.class)
    int measure(int channel) {
        if (channel == 1) {
            throw RequestFailed.with(1); // an answer
        }
        if (channel == 2) {
            throw new IllegalStateException("broken"); // a fault
        }
        return 20;
    }
}

@Processor(base = U16.class)
final class Meter {
    final List<String> log = new ArrayList<>();

    @Step
    void step(SensorPort sensor) {
        for (int channel = 0; channel < 3; channel++) {
            try {
                log.add("measured " + sensor.measure(channel));
            } catch (RequestFailed failed) {
                log.add("failed: " + failed.getMessage());
            } catch (ComponentUnavailable gone) {
                log.add("gone: " + gone.getMessage());
            }
        }
        throw Terminated.with(0);
    }
}

@MachineSpec
interface Measuring {
    Meter meter();

    Sensor sensor();
}

record Token(int hops) implements Request {}

interface Neighbour {
    @Sends(value = Token.class, oneWay = true)
    void pass(int hops);
}

@Node(base = U16.class, model = "Station")
final class Station {
    private final int number;
    private int hops;

    Station(int number, int hops) {
        this.number = number;
        this.hops = hops;
    }

    @Handles(Token.class)
    void take(int left) {
        hops = left;
    }

    @Cycle
    long turn(long cycles, @Port("stations") List<Neighbour> stations) {
        if (hops == 0) {
            return Long.MAX_VALUE; // until a handler has run
        }
        if (hops > 1) {
            stations.get((number + 1) % stations.size()).pass(hops - 1);
        }
        throw Terminated.with(hops);
    }
}

@MachineSpec
interface Ring {
    List<Station> stations();
}
