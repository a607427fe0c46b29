package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.board.IdleBoardMachine;
import dev.modvm.benchmarks.board.IntervalTimer;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.benchmarks.board.SerialPort;
import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * Lets a machine with idle devices and one without run the same program in one JVM, a slice of each
 * in turn. Prints a line for each turn: the nanoseconds with and without.
 */
public final class IdleDevices {
    private IdleDevices() {}

    /**
     * Runs the comparison.
     *
     * @param arguments the name of the program, the number of turns
     */
    public static void main(String... arguments) {
        GuestProgram program = GuestProgram.valueOf(arguments[0]);
        int turns = Integer.parseInt(arguments[1]);
        Machine without = Pollution.bare(program);
        Machine with = idle(program);
        for (int turn = 0; turn < turns; turn++) {
            long first = Stopwatch.time(() -> with.run(Comparison.CYCLES_OF_A_SLICE));
            long second = Stopwatch.time(() -> without.run(Comparison.CYCLES_OF_A_SLICE));
            System.out.println(first + " " + second);
        }
    }

    private static Machine idle(GuestProgram program) {
        byte[] image = program.imageWithoutTimer();
        return IdleBoardMachine.builder()
                .cpu(new Mos6502())
                .lowerRam(new Ram(GuestProgram.cut(image, 0x0000, 0x7FFF)))
                .higherRam(new Ram(GuestProgram.cut(image, 0x8000, 0xBFFF)))
                .console(new PassConsole())
                .rom(new Rom(GuestProgram.cut(image, 0xE000, 0xFFFF)))
                .timer(new IntervalTimer())
                .serial(new SerialPort())
                .build();
    }
}
