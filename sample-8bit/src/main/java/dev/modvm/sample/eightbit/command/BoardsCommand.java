package dev.modvm.sample.eightbit.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code boards}: shows the boards, each with its memory map and its components. */
@Command(
        name = "boards",
        description = "Shows the boards, each with its memory map and its components.")
final class BoardsCommand implements Callable<Integer> {
    private static final String INDENT = "    ";

    private final PrintStream out;

    @Parameters(
            paramLabel = "BOARD",
            arity = "0..1",
            converter = Board.Converter.class,
            description = "The only board to show.")
    private @Nullable Board only;

    /**
     * Creates the command.
     *
     * @param out standard output
     */
    BoardsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Board> boards = only == null ? List.of(Board.values()) : List.of(only);
        String separator = "";
        for (Board board : boards) {
            out.print(separator);
            out.println(board + ": runs " + board.runs());
            out.println();
            for (String line : BoardDrawing.of(board.machine()).lines()) {
                out.println(line.isEmpty() ? "" : INDENT + line);
            }
            separator = System.lineSeparator();
        }
        return ExitStatus.SUCCESS;
    }
}
