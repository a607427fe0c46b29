package keywords;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;
import java.util.function.Function;

/** Words that mean something to Java in some places only. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        WordsMachine.builder()
                                .cpu(new Cpu())
                                .exports(new Word())
                                .module(new Word())
                                .open(new Word())
                                .opens(new Word())
                                .permits(new Word())
                                .provides(new Word())
                                .record(new Word())
                                .requires(new Word())
                                .sealed(new Word())
                                .to(new Word())
                                .transitive(new Word())
                                .uses(new Word())
                                .var(new Word())
                                .when(new Word())
                                .with(new Word())
                                .yield(new Word())
                                .build())
                .toString();
    }

    public static String lists(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        WordListsMachine.builder()
                                .cpu(new ListCpu())
                                .exports(List.of(new Word()))
                                .module(List.of(new Word()))
                                .open(List.of(new Word()))
                                .opens(List.of(new Word()))
                                .permits(List.of(new Word()))
                                .provides(List.of(new Word()))
                                .record(List.of(new Word()))
                                .requires(List.of(new Word()))
                                .sealed(List.of(new Word()))
                                .to(List.of(new Word()))
                                .transitive(List.of(new Word()))
                                .uses(List.of(new Word()))
                                .var(List.of(new Word()))
                                .when(List.of(new Word()))
                                .with(List.of(new Word()))
                                .yield(List.of(new Word()))
                                .build())
                .toString();
    }
}

record Exports(int exports) implements Request {}

record Module(int module) implements Request {}

record Open(int open) implements Request {}

record Opens(int opens) implements Request {}

record Permits(int permits) implements Request {}

record Provides(int provides) implements Request {}

record Record(int record) implements Request {}

record Requires(int requires) implements Request {}

record Sealed(int sealed) implements Request {}

record To(int to) implements Request {}

record Transitive(int transitive) implements Request {}

record Uses(int uses) implements Request {}

record Var(int var) implements Request {}

record When(int when) implements Request {}

record With(int with) implements Request {}

record Yield(int yield) implements Request {}

interface Speech {
    @Sends(Exports.class)
    int exports(int exports);

    @Sends(Module.class)
    int module(int module);

    @Sends(Open.class)
    int open(int open);

    @Sends(Opens.class)
    int opens(int opens);

    @Sends(Permits.class)
    int permits(int permits);

    @Sends(Provides.class)
    int provides(int provides);

    @Sends(Record.class)
    int record(int record);

    @Sends(Requires.class)
    int requires(int requires);

    @Sends(Sealed.class)
    int sealed(int sealed);

    @Sends(To.class)
    int to(int to);

    @Sends(Transitive.class)
    int transitive(int transitive);

    @Sends(Uses.class)
    int uses(int uses);

    @Sends(Var.class)
    int var(int var);

    @Sends(When.class)
    int when(int when);

    @Sends(With.class)
    int with(int with);

    @Sends(Yield.class)
    int yield(int yield);
}

interface Telegrams {
    @Sends(value = Exports.class, oneWay = true)
    void exports(int exports);

    @Sends(value = Module.class, oneWay = true)
    void module(int module);

    @Sends(value = Open.class, oneWay = true)
    void open(int open);

    @Sends(value = Opens.class, oneWay = true)
    void opens(int opens);

    @Sends(value = Permits.class, oneWay = true)
    void permits(int permits);

    @Sends(value = Provides.class, oneWay = true)
    void provides(int provides);

    @Sends(value = Record.class, oneWay = true)
    void record(int record);

    @Sends(value = Requires.class, oneWay = true)
    void requires(int requires);

    @Sends(value = Sealed.class, oneWay = true)
    void sealed(int sealed);

    @Sends(value = To.class, oneWay = true)
    void to(int to);

    @Sends(value = Transitive.class, oneWay = true)
    void transitive(int transitive);

    @Sends(value = Uses.class, oneWay = true)
    void uses(int uses);

    @Sends(value = Var.class, oneWay = true)
    void var(int var);

    @Sends(value = When.class, oneWay = true)
    void when(int when);

    @Sends(value = With.class, oneWay = true)
    void with(int with);

    @Sends(value = Yield.class, oneWay = true)
    void yield(int yield);
}

@Peripheral(base = U8.class, address = U16.class)
final class Word {
    @Memory final byte[] yield = new byte[1];

    @Handles(Exports.class)
    int exports(int exports) {
        return exports;
    }

    @Handles(Module.class)
    int module(int module) {
        return module;
    }

    @Handles(Open.class)
    int open(int open) {
        return open;
    }

    @Handles(Opens.class)
    int opens(int opens) {
        return opens;
    }

    @Handles(Permits.class)
    int permits(int permits) {
        return permits;
    }

    @Handles(Provides.class)
    int provides(int provides) {
        return provides;
    }

    @Handles(Record.class)
    int record(int record) {
        return record;
    }

    @Handles(Requires.class)
    int requires(int requires) {
        return requires;
    }

    @Handles(Sealed.class)
    int sealed(int sealed) {
        return sealed;
    }

    @Handles(To.class)
    int to(int to) {
        return to;
    }

    @Handles(Transitive.class)
    int transitive(int transitive) {
        return transitive;
    }

    @Handles(Uses.class)
    int uses(int uses) {
        return uses;
    }

    @Handles(Var.class)
    int var(int var) {
        return var;
    }

    @Handles(When.class)
    int when(int when) {
        return when;
    }

    @Handles(With.class)
    int with(int with) {
        return with;
    }

    @Handles(Yield.class)
    int yield(int yield) {
        return yield;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    int step(
            @Port("exports") Speech exports,
            @Port("exports") Telegrams exportsSent,
            @Port("module") Speech module,
            @Port("module") Telegrams moduleSent,
            @Port("open") Speech open,
            @Port("open") Telegrams openSent,
            @Port("opens") Speech opens,
            @Port("opens") Telegrams opensSent,
            @Port("permits") Speech permits,
            @Port("permits") Telegrams permitsSent,
            @Port("provides") Speech provides,
            @Port("provides") Telegrams providesSent,
            @Port("record") Speech record,
            @Port("record") Telegrams recordSent,
            @Port("record") Line recordLine,
            @Port("requires") Speech requires,
            @Port("requires") Telegrams requiresSent,
            @Port("sealed") Speech sealed,
            @Port("sealed") Telegrams sealedSent,
            @Port("sealed") Line sealedLine,
            @Port("to") Speech to,
            @Port("to") Telegrams toSent,
            @Port("transitive") Speech transitive,
            @Port("transitive") Telegrams transitiveSent,
            @Port("uses") Speech uses,
            @Port("uses") Telegrams usesSent,
            @Port("var") Speech var,
            @Port("var") Telegrams varSent,
            @Port("when") Speech when,
            @Port("when") Telegrams whenSent,
            @Port("with") Speech with,
            @Port("with") Telegrams withSent,
            @Port("yield") Speech yield,
            @Port("yield") Telegrams yieldSent,
            @Port("yield") Line yieldLine) {
        int sum = 0;
        exportsSent.exports(1);
        sum += exports.exports(1);
        moduleSent.module(1);
        sum += module.module(1);
        openSent.open(1);
        sum += open.open(1);
        opensSent.opens(1);
        sum += opens.opens(1);
        permitsSent.permits(1);
        sum += permits.permits(1);
        providesSent.provides(1);
        sum += provides.provides(1);
        recordSent.record(1);
        sum += record.record(1);
        requiresSent.requires(1);
        sum += requires.requires(1);
        sealedSent.sealed(1);
        sum += sealed.sealed(1);
        toSent.to(1);
        sum += to.to(1);
        transitiveSent.transitive(1);
        sum += transitive.transitive(1);
        usesSent.uses(1);
        sum += uses.uses(1);
        varSent.var(1);
        sum += var.var(1);
        whenSent.when(1);
        sum += when.when(1);
        withSent.with(1);
        sum += with.with(1);
        yieldSent.yield(1);
        sum += yield.yield(1);
        throw Terminated.with(sum);
    }
}

@Processor(base = U8.class, address = U16.class)
final class ListCpu {
    @Step
    int step(
            @Port("exports") List<Speech> exports,
            @Port("module") List<Speech> module,
            @Port("open") List<Speech> open,
            @Port("opens") List<Speech> opens,
            @Port("permits") List<Speech> permits,
            @Port("provides") List<Speech> provides,
            @Port("record") List<Speech> record,
            @Port("requires") List<Speech> requires,
            @Port("sealed") List<Speech> sealed,
            @Port("to") List<Speech> to,
            @Port("transitive") List<Speech> transitive,
            @Port("uses") List<Speech> uses,
            @Port("var") List<Speech> var,
            @Port("when") List<Speech> when,
            @Port("with") List<Speech> with,
            @Port("yield") List<Speech> yield) {
        throw Terminated.with(yield.get(0).yield(1));
    }
}

@MachineSpec
@SuppressWarnings("modvm/LineUndriven") // Only their names matter.
interface Words {
    Cpu cpu();

    @Mapped(from = 0, to = 0)
    Word exports();

    @Mapped(from = 1, to = 1)
    Word module();

    @Mapped(from = 2, to = 2)
    Word open();

    @Mapped(from = 3, to = 3)
    Word opens();

    @Mapped(from = 4, to = 4)
    Word permits();

    @Mapped(from = 5, to = 5)
    Word provides();

    @Mapped(from = 6, to = 6)
    Word record();

    @Mapped(from = 7, to = 7)
    Word requires();

    @Mapped(from = 8, to = 8)
    Word sealed();

    @Mapped(from = 9, to = 9)
    Word to();

    @Mapped(from = 10, to = 10)
    Word transitive();

    @Mapped(from = 11, to = 11)
    Word uses();

    @Mapped(from = 12, to = 12)
    Word var();

    @Mapped(from = 13, to = 13)
    Word when();

    @Mapped(from = 14, to = 14)
    Word with();

    @Mapped(from = 15, to = 15)
    Word yield();
}

@MachineSpec
interface WordLists {
    ListCpu cpu();

    List<Word> exports();

    List<Word> module();

    List<Word> open();

    List<Word> opens();

    List<Word> permits();

    List<Word> provides();

    List<Word> record();

    List<Word> requires();

    List<Word> sealed();

    List<Word> to();

    List<Word> transitive();

    List<Word> uses();

    List<Word> var();

    List<Word> when();

    List<Word> with();

    List<Word> yield();
}
