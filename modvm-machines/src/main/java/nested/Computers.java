package nested;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/** Specs and components that are nested, some of the same simple name. */
public final class Computers {
    private Computers() {}

    /** A package-private spec in a public class. */
    @MachineSpec
    interface Board {
        Cpu cpu();

        Left.Chip left();

        Right.Chip right();
    }

    /** A public spec, nested twice. */
    public static final class Inner {
        private Inner() {}

        @MachineSpec
        public interface Board {
            One one();
        }

        @Processor(base = U8.class)
        public static final class One {
            @Step
            public void step() {
                throw Terminated.with(1);
            }
        }
    }

    record Name() implements Request {}

    interface Named {
        @Sends(Name.class)
        String name();
    }

    static final class Left {
        @Peripheral(base = U8.class)
        static final class Chip {
            record Go(int steps) implements Request {}

            @Handles(Name.class)
            String name() {
                return "left";
            }

            @Handles(Go.class)
            int go(int steps) {
                return -steps;
            }

            /** Another request of the same simple name. */
            @Handles(Right.Go.class)
            int goRight(int steps) {
                return steps;
            }
        }
    }

    static final class Right {
        record Go(int steps) implements Request {}

        @Peripheral(base = U8.class)
        static final class Chip {
            @Handles(Name.class)
            String name() {
                return "right";
            }
        }
    }

    @Processor(base = U8.class)
    static class Cpu {
        String told = "";

        @Step
        void step(
                @Port("left") Named left,
                @Port("right") Named right,
                @Port("left") FrontEnd<U8> untyped) {
            told = left.name() + " " + right.name();
            told += untyped.query(new Left.Chip.Go(2)) + "" + untyped.query(new Right.Go(3));
            throw Terminated.with(0);
        }
    }

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Computers_BoardMachine machine =
                Computers_BoardMachine.builder()
                        .cpu(cpu)
                        .left(new Left.Chip())
                        .right(new Right.Chip())
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        Computers_Inner_BoardMachine inner =
                Computers_Inner_BoardMachine.builder().one(new Inner.One()).build();
        return cpu.told + "\n" + outcome + "\n" + execution.apply(inner);
    }
}
