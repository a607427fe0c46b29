package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.Flat65C02BoardMachine;
import dev.modvm.sample.eightbit.FlatBoard;
import dev.modvm.sample.eightbit.FlatBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * One run of bytes on a {@link FlatBoard}. Its exit status is {@link ExitStatus#SUCCESS}, or {@link
 * ExitStatus#FAILURE} if the program stopped elsewhere than it should, or failed.
 */
final class FlatRun implements BoardRun {
    /** What the command line may say for this board. */
    static final List<String> OPTIONS = List.of("--image", "--raw", "--cpu", "--pc", "--until-pc");

    private final @Nullable Address target;
    private final @Nullable Long limit;
    private final PrintStream out;
    private final PrintStream err;
    private final SupervisedProcessor cpu;
    private final Machine machine;

    /**
     * Builds the machine.
     *
     * @param processor which processor it gets
     * @param images what its memory holds
     * @param start the address of the first instruction, or null for the one at the reset vector
     * @param target where the program is expected to stop, or null
     * @param limit how many clock cycles it may take, or null
     * @param out standard output
     * @param err standard error
     * @throws TypeConversionException if there is no image
     */
    FlatRun(
            InstructionSet processor,
            List<Image> images,
            @Nullable Address start,
            @Nullable Address target,
            @Nullable Long limit,
            PrintStream out,
            PrintStream err) {
        if (images.isEmpty()) {
            throw new TypeConversionException("Missing required option: '--image=FILE@ADDRESS'");
        }
        this.target = target;
        this.limit = limit;
        this.out = out;
        this.err = err;
        cpu = processor.processor();
        if (start != null) {
            cpu.startAt(start.value());
        }
        if (target != null) {
            cpu.endAtStandstill();
        }
        if (limit != null) {
            cpu.endAfter(limit);
        }
        machine = machine(cpu, memory(images));
    }

    private static Machine machine(SupervisedProcessor cpu, Ram ram) {
        return cpu instanceof SupervisedWdc65C02 cmos
                ? Flat65C02BoardMachine.builder().cpu(cmos).ram(ram).build()
                : FlatBoardMachine.builder().cpu((SupervisedMos6502) cpu).ram(ram).build();
    }

    private static Ram memory(List<Image> images) {
        Ram ram = new Ram(Address.SPACE);
        for (Image image : images) {
            image.installIn(ram);
        }
        return ram;
    }

    @Override
    public int run(Execution execution) throws InterruptedException {
        Finished finished = execution.runShowingProgress(machine, cpu);
        if (target != null || limit != null) {
            String end = "stopped pc=" + end(finished);
            out.println(finished.report(end));
        }
        Optional<String> complaint = finished.failure().or(() -> complaint(finished));
        if (complaint.isEmpty() && out.checkError() && !StandardStreams.isClosedPipe(out)) {
            Main.printLine(err, Main.OUTPUT_LOST);
            return ExitStatus.USAGE;
        }
        complaint.ifPresent(message -> Main.printLine(err, message));
        return complaint.isPresent() ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
    }

    /** Where the program stands, or stood: STP ends a processor that has gone on to the next. */
    private Address end(Finished finished) {
        int pc = cpu.programCounter();
        return new Address(finished.isEndedWith(Wdc65C02.STOPPED) ? (pc - 1) & 0xFFFF : pc);
    }

    /** What the user must be told, if the program did not stop where it should. */
    private Optional<String> complaint(Finished finished) {
        if (target == null) {
            return Optional.empty();
        }
        Address stop = end(finished);
        if (finished.isEndedWith(SupervisedProcessor.CYCLE_LIMIT)) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "the limit of %d cycles was reached at %s, before the program stopped"
                                    + " at %s; a higher --max-cycles lets it go on",
                            limit,
                            stop,
                            target));
        }
        if (!stop.equals(target)) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "the program stopped at %s, not at %s; look %1$s up in its listing",
                            stop,
                            target));
        }
        return Optional.empty();
    }
}
