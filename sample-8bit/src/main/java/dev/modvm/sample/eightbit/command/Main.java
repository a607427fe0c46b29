package dev.modvm.sample.eightbit.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: without arguments a demonstration, with {@code run} a program of the user's,
 * and other commands for what is useful with these two.
 *
 * <p>Whatever goes wrong is one line on standard error, and an exit status other than 0.
 */
@Command(
        name = Main.NAME,
        description = {
            "A 6502 computer. Without a command it runs a demonstration of its own.",
            "Exit status: 0 success, 1 the machine failed or stopped elsewhere, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT)
public final class Main implements Callable<Integer> {
    static final String NAME = "sample-8bit";

    /** What is said where standard output is no closed pipe, and takes no more. */
    static final String OUTPUT_LOST =
            "standard output does not take all of it; look for a full disk";

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command line, then ends the process with its exit status.
     *
     * @param arguments the command and its options; {@code --help} explains them
     */
    public static void main(String... arguments) {
        System.exit(execute(StandardStreams.input(), System.out, System.err, arguments));
    }

    /**
     * Runs the command line.
     *
     * @param in standard input, for programs that read it
     * @param out standard output, for what the command prints
     * @param err standard error, for messages of one line each, and what a program writes there
     * @param arguments the command and its options
     * @return the exit status
     */
    static int execute(InputStream in, PrintStream out, PrintStream err, String... arguments) {
        // What stands behind a C program is the program's, options too.
        CommandLine run = new CommandLine(new RunCommand(in, out, err)).setStopAtPositional(true);
        CommandLine commandLine =
                new CommandLine(new Main(out))
                        .addSubcommand(run)
                        .addSubcommand(new VectorsCommand(out, err))
                        .addSubcommand(new DisassembleCommand(out))
                        .addSubcommand(new BoardsCommand(out))
                        .addSubcommand(new BenchCommand(out, err))
                        .setOut(writer(out))
                        .setErr(writer(err))
                        .setExpandAtFiles(false)
                        .setParameterExceptionHandler((mistake, given) -> refuse(mistake, err))
                        .setExecutionExceptionHandler((fault, line, given) -> admit(fault, err));
        int status = commandLine.execute(arguments);
        // What a program's output comes to is for the command run: a C program is told itself.
        if (status != ExitStatus.SUCCESS || !out.checkError()) {
            return status;
        }
        if (StandardStreams.isClosedPipe(out)) {
            return ExitStatus.CLOSED_PIPE;
        }
        if (!isRun(commandLine.getParseResult())) {
            printLine(err, OUTPUT_LOST);
            return ExitStatus.USAGE;
        }
        return status;
    }

    private static boolean isRun(ParseResult given) {
        return given.hasSubcommand()
                && given.subcommand().commandSpec().userObject() instanceof RunCommand;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    @Override
    public Integer call() {
        Demonstration.run(out);
        out.printf("Now run a program of yours: java -jar %s.jar run --help%n", NAME);
        return ExitStatus.SUCCESS;
    }

    private static int refuse(ParameterException mistake, PrintStream err) {
        CommandLine commandLine = mistake.getCommandLine();
        String help =
                " ('" + commandLine.getCommandSpec().qualifiedName() + " --help' explains it)";
        printLine(err, explanation(mistake, commandLine.getUnmatchedArguments()) + help);
        return ExitStatus.USAGE;
    }

    private static String explanation(ParameterException mistake, List<String> unmatched) {
        if (unmatched.isEmpty()) {
            return String.valueOf(mistake.getMessage());
        }
        // A misspelt option comes before what is missing: it is the likely cause of that.
        UnmatchedArgumentException misspelt =
                new UnmatchedArgumentException(mistake.getCommandLine(), unmatched);
        return misspelt.getMessage()
                + misspelt.getSuggestions().stream()
                        .findFirst()
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }

    private static int admit(Throwable fault, PrintStream err) {
        printLine(err, "this is a bug in " + NAME + ", please report it: " + fault);
        return ExitStatus.FAILURE;
    }

    /** Prints a message on standard error, as one line whatever it contains. */
    static void printLine(PrintStream err, String message) {
        err.println(NAME + ": " + message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    /** A text from a file, on one line, without what a terminal would obey, and not too long. */
    static String printable(String text, int mostCharacters) {
        String start = text.length() > mostCharacters ? text.substring(0, mostCharacters) : text;
        String harmless = start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return harmless.length() < text.length() ? harmless + "..." : harmless;
    }

    /** The version that the jar's manifest states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {NAME + " " + (version == null ? "(not packaged)" : version)};
        }
    }
}
