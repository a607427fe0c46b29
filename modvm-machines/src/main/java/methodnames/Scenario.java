package methodnames;

import dev.modvm.annotations.*;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Terminated;
import java.util.function.Function;

/** Requests whose names generated classes have methods of, inherited ones and their own. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(BoardMachine.builder().cpu(new Cpu()).device(new Device()).build())
                .toString();
    }
}

record Notify() implements Request {}

record NotifyAll() implements Request {}

record Wait() implements Request {}

record GetClass() implements Request {}

record HashCode() implements Request {}

record ToString() implements Request {}

record Clone() implements Request {}

record Finalize() implements Request {}

record Equals() implements Request {}

record Move() implements Request {}

record AnswerMove() implements Request {}

record PostMove() implements Request {}

record PostAnswerMove() implements Request {}

record LoadInOrder() implements Request {}

record AnswerLoad() implements Request {}

record PostLoad() implements Request {}

record Load() implements Request {}

record Peek() implements Request {}

record Handle() implements Request {}

record Name() implements Request {}

record Elapse() implements Request {}

record Renew() implements Request {}

record Window() implements Request {}

record Connect() implements Request {}

record Int() implements Request {}

record Null() implements Request {}

record Enter() implements Request {}

record Leave() implements Request {}

record AskFor() implements Request {}

record AskForLong() implements Request {}

record AskTo() implements Request {}

record Fault() implements Request {}

record CatchUp() implements Request {}

record IsReady() implements Request {}

record RequireReady() implements Request {}

record Component() implements Request {}

record Sum(int a, int b) implements Request {}

interface Calls {
    @Sends(Sum.class)
    int sum(int a, int b);

    @Sends(Notify.class)
    int call0();

    @Sends(value = Notify.class, oneWay = true)
    void send0();

    @Sends(NotifyAll.class)
    int call1();

    @Sends(value = NotifyAll.class, oneWay = true)
    void send1();

    @Sends(Wait.class)
    int call2();

    @Sends(value = Wait.class, oneWay = true)
    void send2();

    @Sends(GetClass.class)
    int call3();

    @Sends(value = GetClass.class, oneWay = true)
    void send3();

    @Sends(HashCode.class)
    int call4();

    @Sends(value = HashCode.class, oneWay = true)
    void send4();

    @Sends(ToString.class)
    int call5();

    @Sends(value = ToString.class, oneWay = true)
    void send5();

    @Sends(Clone.class)
    int call6();

    @Sends(value = Clone.class, oneWay = true)
    void send6();

    @Sends(Finalize.class)
    int call7();

    @Sends(value = Finalize.class, oneWay = true)
    void send7();

    @Sends(Equals.class)
    int call8();

    @Sends(value = Equals.class, oneWay = true)
    void send8();

    @Sends(Move.class)
    int call9();

    @Sends(value = Move.class, oneWay = true)
    void send9();

    @Sends(AnswerMove.class)
    int call10();

    @Sends(value = AnswerMove.class, oneWay = true)
    void send10();

    @Sends(PostMove.class)
    int call11();

    @Sends(value = PostMove.class, oneWay = true)
    void send11();

    @Sends(PostAnswerMove.class)
    int call12();

    @Sends(value = PostAnswerMove.class, oneWay = true)
    void send12();

    @Sends(LoadInOrder.class)
    int call13();

    @Sends(value = LoadInOrder.class, oneWay = true)
    void send13();

    @Sends(AnswerLoad.class)
    int call14();

    @Sends(value = AnswerLoad.class, oneWay = true)
    void send14();

    @Sends(PostLoad.class)
    int call15();

    @Sends(value = PostLoad.class, oneWay = true)
    void send15();

    @Sends(Load.class)
    int call16();

    @Sends(value = Load.class, oneWay = true)
    void send16();

    @Sends(Peek.class)
    int call17();

    @Sends(value = Peek.class, oneWay = true)
    void send17();

    @Sends(Handle.class)
    int call18();

    @Sends(value = Handle.class, oneWay = true)
    void send18();

    @Sends(Name.class)
    int call20();

    @Sends(value = Name.class, oneWay = true)
    void send20();

    @Sends(Elapse.class)
    int call24();

    @Sends(value = Elapse.class, oneWay = true)
    void send24();

    @Sends(Renew.class)
    int call25();

    @Sends(value = Renew.class, oneWay = true)
    void send25();

    @Sends(Window.class)
    int call26();

    @Sends(value = Window.class, oneWay = true)
    void send26();

    @Sends(Connect.class)
    int call27();

    @Sends(value = Connect.class, oneWay = true)
    void send27();

    @Sends(Int.class)
    int call28();

    @Sends(value = Int.class, oneWay = true)
    void send28();

    @Sends(Null.class)
    int call29();

    @Sends(value = Null.class, oneWay = true)
    void send29();

    @Sends(Enter.class)
    int call30();

    @Sends(value = Enter.class, oneWay = true)
    void send30();

    @Sends(Leave.class)
    int call31();

    @Sends(value = Leave.class, oneWay = true)
    void send31();

    @Sends(AskFor.class)
    int call32();

    @Sends(value = AskFor.class, oneWay = true)
    void send32();

    @Sends(AskForLong.class)
    int call33();

    @Sends(value = AskForLong.class, oneWay = true)
    void send33();

    @Sends(AskTo.class)
    int call34();

    @Sends(value = AskTo.class, oneWay = true)
    void send34();

    @Sends(Fault.class)
    int call35();

    @Sends(value = Fault.class, oneWay = true)
    void send35();

    @Sends(CatchUp.class)
    int call36();

    @Sends(value = CatchUp.class, oneWay = true)
    void send36();

    @Sends(IsReady.class)
    int call37();

    @Sends(value = IsReady.class, oneWay = true)
    void send37();

    @Sends(RequireReady.class)
    int call38();

    @Sends(value = RequireReady.class, oneWay = true)
    void send38();

    @Sends(Component.class)
    int call39();

    @Sends(value = Component.class, oneWay = true)
    void send39();

}

@Peripheral(base = U8.class, address = U16.class)
final class Device {
    @Memory final byte[] cells = new byte[1];

    @Handles(Sum.class)
    int sum(int a, int b) {
        return a + b;
    }

    @Handles(Notify.class)
    int handle0() {
        return 0;
    }

    @Handles(NotifyAll.class)
    int handle1() {
        return 1;
    }

    @Handles(Wait.class)
    int handle2() {
        return 2;
    }

    @Handles(GetClass.class)
    int handle3() {
        return 3;
    }

    @Handles(HashCode.class)
    int handle4() {
        return 4;
    }

    @Handles(ToString.class)
    int handle5() {
        return 5;
    }

    @Handles(Clone.class)
    int handle6() {
        return 6;
    }

    @Handles(Finalize.class)
    int handle7() {
        return 7;
    }

    @Handles(Equals.class)
    int handle8() {
        return 8;
    }

    @Handles(Move.class)
    int handle9() {
        return 9;
    }

    @Handles(AnswerMove.class)
    int handle10() {
        return 10;
    }

    @Handles(PostMove.class)
    int handle11() {
        return 11;
    }

    @Handles(PostAnswerMove.class)
    int handle12() {
        return 12;
    }

    @Handles(LoadInOrder.class)
    int handle13() {
        return 13;
    }

    @Handles(AnswerLoad.class)
    int handle14() {
        return 14;
    }

    @Handles(PostLoad.class)
    int handle15() {
        return 15;
    }

    @Handles(Load.class)
    int handle16() {
        return 16;
    }

    @Handles(Peek.class)
    int handle17() {
        return 17;
    }

    @Handles(Handle.class)
    int handle18() {
        return 18;
    }

    @Handles(Name.class)
    int handle20() {
        return 20;
    }

    @Handles(Elapse.class)
    int handle24() {
        return 24;
    }

    @Handles(Renew.class)
    int handle25() {
        return 25;
    }

    @Handles(Window.class)
    int handle26() {
        return 26;
    }

    @Handles(Connect.class)
    int handle27() {
        return 27;
    }

    @Handles(Int.class)
    int handle28() {
        return 28;
    }

    @Handles(Null.class)
    int handle29() {
        return 29;
    }

    @Handles(Enter.class)
    int handle30() {
        return 30;
    }

    @Handles(Leave.class)
    int handle31() {
        return 31;
    }

    @Handles(AskFor.class)
    int handle32() {
        return 32;
    }

    @Handles(AskForLong.class)
    int handle33() {
        return 33;
    }

    @Handles(AskTo.class)
    int handle34() {
        return 34;
    }

    @Handles(Fault.class)
    int handle35() {
        return 35;
    }

    @Handles(CatchUp.class)
    int handle36() {
        return 36;
    }

    @Handles(IsReady.class)
    int handle37() {
        return 37;
    }

    @Handles(RequireReady.class)
    int handle38() {
        return 38;
    }

    @Handles(Component.class)
    int handle39() {
        return 39;
    }

}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    int step(Calls calls) {
        int sum = 0;
        calls.send0();
        sum = calls.sum(sum, calls.call0());
        calls.send1();
        sum = calls.sum(sum, calls.call1());
        calls.send2();
        sum = calls.sum(sum, calls.call2());
        calls.send3();
        sum = calls.sum(sum, calls.call3());
        calls.send4();
        sum = calls.sum(sum, calls.call4());
        calls.send5();
        sum = calls.sum(sum, calls.call5());
        calls.send6();
        sum = calls.sum(sum, calls.call6());
        calls.send7();
        sum = calls.sum(sum, calls.call7());
        calls.send8();
        sum = calls.sum(sum, calls.call8());
        calls.send9();
        sum = calls.sum(sum, calls.call9());
        calls.send10();
        sum = calls.sum(sum, calls.call10());
        calls.send11();
        sum = calls.sum(sum, calls.call11());
        calls.send12();
        sum = calls.sum(sum, calls.call12());
        calls.send13();
        sum = calls.sum(sum, calls.call13());
        calls.send14();
        sum = calls.sum(sum, calls.call14());
        calls.send15();
        sum = calls.sum(sum, calls.call15());
        calls.send16();
        sum = calls.sum(sum, calls.call16());
        calls.send17();
        sum = calls.sum(sum, calls.call17());
        calls.send18();
        sum = calls.sum(sum, calls.call18());
        calls.send20();
        sum = calls.sum(sum, calls.call20());
        calls.send24();
        sum = calls.sum(sum, calls.call24());
        calls.send25();
        sum = calls.sum(sum, calls.call25());
        calls.send26();
        sum = calls.sum(sum, calls.call26());
        calls.send27();
        sum = calls.sum(sum, calls.call27());
        calls.send28();
        sum = calls.sum(sum, calls.call28());
        calls.send29();
        sum = calls.sum(sum, calls.call29());
        calls.send30();
        sum = calls.sum(sum, calls.call30());
        calls.send31();
        sum = calls.sum(sum, calls.call31());
        calls.send32();
        sum = calls.sum(sum, calls.call32());
        calls.send33();
        sum = calls.sum(sum, calls.call33());
        calls.send34();
        sum = calls.sum(sum, calls.call34());
        calls.send35();
        sum = calls.sum(sum, calls.call35());
        calls.send36();
        sum = calls.sum(sum, calls.call36());
        calls.send37();
        sum = calls.sum(sum, calls.call37());
        calls.send38();
        sum = calls.sum(sum, calls.call38());
        calls.send39();
        sum = calls.sum(sum, calls.call39());
        throw Terminated.with(sum);
    }
}

@MachineSpec
interface Board {
    Cpu cpu();

    @Mapped(from = 0, to = 0)
    Device device();
}
