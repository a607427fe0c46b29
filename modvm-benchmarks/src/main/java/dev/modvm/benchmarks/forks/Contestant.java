package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.board.BenchmarkBoardMachine;
import dev.modvm.benchmarks.board.FunctionalTestBoardMachine;
import dev.modvm.benchmarks.board.IntervalTimer;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.benchmarks.yardstick.FlatMos6502;
import dev.modvm.benchmarks.yardstick.HandWrittenComputer;
import dev.modvm.benchmarks.yardstick.HandWrittenConsole;
import dev.modvm.benchmarks.yardstick.PagedMos6502;
import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** Who is compared: the machine that the framework makes, and the two that are written by hand. */
public enum Contestant {
    /** The machine that is generated from its spec. */
    GENERATED {
        @Override
        public Computer start(GuestProgram program) {
            return program == GuestProgram.FUNCTIONAL_TEST
                    ? functionalTest(program.image())
                    : benchmark(program.image());
        }
    },

    /** The computer written by hand with a flat array. */
    FLAT {
        @Override
        public Computer start(GuestProgram program) {
            return handWritten(new FlatMos6502(program.image(), hasRom(program)));
        }
    },

    /** The computer written by hand with a table of pages. */
    PAGED {
        @Override
        public Computer start(GuestProgram program) {
            return handWritten(new PagedMos6502(program.image(), hasRom(program)));
        }
    };

    private static final int HIGHER_RAM = 0x8000;

    /**
     * Builds a computer with a program.
     *
     * @param program the program
     * @return the computer, which has not run yet
     */
    public abstract Computer start(GuestProgram program);

    private static boolean hasRom(GuestProgram program) {
        return program != GuestProgram.FUNCTIONAL_TEST;
    }

    private static Computer benchmark(byte[] image) {
        PassConsole console = new PassConsole();
        Ram lowerRam = new Ram(GuestProgram.cut(image, 0x0000, 0x7FFF));
        Ram higherRam = new Ram(GuestProgram.cut(image, HIGHER_RAM, 0xBFFF));
        Machine machine =
                BenchmarkBoardMachine.builder()
                        .cpu(new Mos6502())
                        .lowerRam(lowerRam)
                        .higherRam(higherRam)
                        .console(console)
                        .timer(new IntervalTimer())
                        .rom(new Rom(GuestProgram.cut(image, 0xE000, 0xFFFF)))
                        .build();
        return new Generated(machine, console) {
            @Override
            public int peek(int address) {
                return address < HIGHER_RAM
                        ? lowerRam.peek(address)
                        : higherRam.peek(address - HIGHER_RAM);
            }
        };
    }

    private static Computer functionalTest(byte[] image) {
        PassConsole console = new PassConsole();
        Ram lowerRam = new Ram(GuestProgram.cut(image, 0x0000, 0xBFFF));
        Machine machine =
                FunctionalTestBoardMachine.builder()
                        .cpu(new Mos6502())
                        .lowerRam(lowerRam)
                        .console(console)
                        .timer(new IntervalTimer())
                        .higherRam(new Ram(GuestProgram.cut(image, 0xE000, 0xFFFF)))
                        .build();
        return new Generated(machine, console) {
            @Override
            public int peek(int address) {
                return lowerRam.peek(address);
            }
        };
    }

    private static Computer handWritten(HandWrittenComputer computer) {
        computer.reset();
        return new HandWritten(computer);
    }

    private static String printed(long digest, long passes, long lastPass) {
        return "digest " + digest + ", " + passes + " passes, the last at cycle " + lastPass;
    }

    /** A machine and its console. */
    private abstract static class Generated implements Computer {
        private final Machine machine;
        private final PassConsole console;

        Generated(Machine machine, PassConsole console) {
            this.machine = machine;
            this.console = console;
        }

        @Override
        public void run(long cycles) {
            machine.run(cycles);
        }

        @Override
        public String printed() {
            return Contestant.printed(console.digest(), console.passes(), console.lastPass());
        }
    }

    /** A hand-written computer, and how far it is to run. */
    private static final class HandWritten implements Computer {
        private final HandWrittenComputer computer;
        private long target;

        HandWritten(HandWrittenComputer computer) {
            this.computer = computer;
        }

        @Override
        public void run(long cycles) {
            target += cycles;
            computer.run(target);
        }

        @Override
        public String printed() {
            HandWrittenConsole console = computer.console();
            return Contestant.printed(console.digest(), console.passes(), console.lastPass());
        }

        @Override
        public int peek(int address) {
            return computer.peek(address);
        }
    }
}
