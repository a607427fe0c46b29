package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.ParavirtualHooks;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Sim65Board;
import dev.modvm.sample.eightbit.Sim65BoardMachine;
import dev.modvm.sample.eightbit.Sim65C02Board;
import dev.modvm.sample.eightbit.Sim65C02BoardMachine;
import dev.modvm.sample.eightbit.host.FileDirectory;
import dev.modvm.sample.eightbit.host.Host;
import dev.modvm.sample.eightbit.host.HostFileSystem;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.processor.HookCaller;
import dev.modvm.sample.eightbit.processor.Sim65C02Processor;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * One run of a C program on a {@link Sim65Board} or, if it says so, a {@link Sim65C02Board}. Its
 * exit status is that of the program, or {@link ExitStatus#PROGRAM_TOO_LONG} or {@link
 * ExitStatus#PROGRAM_FAILED}, which a line on standard error explains.
 */
final class Sim65Run implements BoardRun {
    /** What the command line may say for this board. */
    static final List<String> OPTIONS = List.of(Board.PROGRAM, "--cpu", "--files");

    /** What the host gave us the arguments in, so that the program gets its bytes. */
    static final Charset NATIVE =
            Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));

    private final PrintStream err;
    private final HostFiles files;
    private final boolean hasFiles;
    private final HookCaller cpu;
    private final Machine machine;
    private final @Nullable Long limit;

    /**
     * Builds the machine.
     *
     * @param processor the processor, or null for the one that the program needs
     * @param words the path of the program, then its arguments
     * @param directory the files that it may use, or null for none
     * @param limit how many clock cycles it may take, or null
     * @param in standard input
     * @param out standard output, for the program alone
     * @param err standard error, for the program, and for messages about it
     * @throws TypeConversionException if there is no program, if it is of no use, or has too many
     *     arguments
     */
    Sim65Run(
            @Nullable InstructionSet processor,
            List<String> words,
            @Nullable FileDirectory directory,
            @Nullable Long limit,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        if (words.isEmpty()) {
            throw new TypeConversionException(
                    "the board sim65 needs a program; name one built with cl65 -t sim6502");
        }
        Sim65Program program = Sim65Program.read(words.get(0));
        if (program.isFor65C02() && processor == InstructionSet.MOS_6502) {
            throw new TypeConversionException(
                    "the program is for a 65C02, and a 6502 lacks some of its instructions; leave"
                            + " out --cpu");
        }
        List<byte[]> arguments = arguments(words, program);
        this.err = err;
        this.limit = limit;
        hasFiles = directory != null;
        files =
                new HostFiles(
                        new Host(in, new PipeOutput(out), err),
                        directory == null ? HostFileSystem.none() : directory);
        Ram ram = program.memory();
        if (program.isFor65C02() || processor == InstructionSet.WDC_65C02) {
            Sim65C02Processor cmos = new Sim65C02Processor();
            cpu = cmos;
            machine =
                    Sim65C02BoardMachine.builder()
                            .cpu(cmos)
                            .ram(ram)
                            .hooks(hooks(program, arguments))
                            .build();
        } else {
            Sim65Processor nmos = new Sim65Processor();
            cpu = nmos;
            machine =
                    Sim65BoardMachine.builder()
                            .cpu(nmos)
                            .ram(ram)
                            .hooks(hooks(program, arguments))
                            .build();
        }
        cpu.startAt(program.startAddress());
        if (limit != null) {
            cpu.endAfter(limit);
        }
    }

    private ParavirtualHooks hooks(Sim65Program program, List<byte[]> arguments) {
        return new ParavirtualHooks(cpu, program.stackPointerAddress(), arguments, files);
    }

    private static List<byte[]> arguments(List<String> words, Sim65Program program) {
        List<byte[]> arguments = new ArrayList<>();
        int size = 2;
        for (String word : words) {
            byte[] argument = word.getBytes(NATIVE);
            arguments.add(argument);
            size += 2 + argument.length + 1;
        }
        int room = ParavirtualHooks.START - program.end();
        if (size > room) {
            throw new TypeConversionException(
                    String.format(
                            Locale.ROOT,
                            "the arguments take %d bytes, and behind the program there is room for"
                                    + " %d; give it fewer or shorter ones",
                            size,
                            room));
        }
        return arguments;
    }

    @Override
    public int run(Execution execution) throws InterruptedException {
        Finished finished = execution.run(machine, cpu);
        if (finished.isFailedBy(PipeOutput.Closed.class)) {
            return ExitStatus.CLOSED_PIPE;
        }
        String remedy = hasFiles ? "" : ", and with --files DIRECTORY the files below that";
        files.refusal().ifPresent(refusal -> Main.printLine(err, refusal + remedy));
        files.loss().ifPresent(loss -> Main.printLine(err, loss));
        if (cpu.exitStatus().isPresent()) {
            int status = cpu.exitStatus().getAsInt();
            if (limit != null) {
                err.println(finished.report("exited status=" + status));
            }
            return status;
        }
        Optional<String> failure = finished.failure();
        if (failure.isPresent()) {
            Main.printLine(err, failure.get());
            return ExitStatus.PROGRAM_FAILED;
        }
        Address stop = new Address(cpu.programCounter());
        if (finished.isEndedWith(Wdc65C02.STOPPED)) {
            Main.printLine(
                    err,
                    "the program stopped the processor before "
                            + stop
                            + " with STP; it must call exit() to end");
            return ExitStatus.PROGRAM_FAILED;
        }
        Main.printLine(
                err,
                String.format(
                        Locale.ROOT,
                        "the limit of %d cycles was reached at %s, before the program ended; a"
                                + " higher --max-cycles lets it go on",
                        limit,
                        stop));
        return ExitStatus.PROGRAM_TOO_LONG;
    }
}
