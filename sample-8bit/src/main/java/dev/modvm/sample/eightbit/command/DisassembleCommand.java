package dev.modvm.sample.eightbit.command;

import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code disassemble}: lists the instructions of an image. */
@Command(
        name = "disassemble",
        description = {
            "Lists the instructions of a file, each with its address and its bytes.",
            "Addresses are written 0x0400, $0400 or 1024. The assembler ca65 makes the same bytes"
                    + " of the listing."
        })
final class DisassembleCommand implements Callable<Integer> {
    private final PrintStream out;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE@ADDRESS",
            converter = Image.Converter.class,
            description = "The file, and where its first byte goes.")
    private @Nullable Image image;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = "The first opcode is here, not at the beginning of the file.")
    private @Nullable Address from;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = "The last byte is here, not at the end of the file.")
    private @Nullable Address to;

    @Option(
            names = "--raw",
            description =
                    "List the file as it is, whatever it looks like. Without this option, those that"
                            + " are not plain bytes are refused, such as Intel HEX and PRG.")
    private boolean raw;

    @Option(
            names = "--cpu",
            paramLabel = "CPU",
            converter = InstructionSet.Converter.class,
            description = "The processor: 6502, which is the default, or 65C02.")
    private InstructionSet instructions = InstructionSet.MOS_6502;

    /**
     * Creates the command.
     *
     * @param out standard output
     */
    DisassembleCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Image bytes = Objects.requireNonNull(image);
        if (!raw) {
            try {
                bytes.requirePlainBytes();
            } catch (TypeConversionException e) {
                throw refused(String.valueOf(e.getMessage()));
            }
        }
        Address first = from == null ? bytes.first() : from;
        Address last = to == null ? bytes.last() : to;
        check("--from", first, bytes);
        check("--to", last, bytes);
        if (first.value() > last.value()) {
            throw refused(
                    "--from " + first + " is behind --to " + last + "; write the lower first");
        }
        new Disassembly(instructions, bytes).print(first, last, out);
        return ExitStatus.SUCCESS;
    }

    private void check(String option, Address address, Image bytes) {
        if (!bytes.contains(address)) {
            throw refused(
                    String.format(
                            "%s %s is not in the file, which goes from %s to %s",
                            option, address, bytes.first(), bytes.last()));
        }
    }

    private ParameterException refused(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }
}
