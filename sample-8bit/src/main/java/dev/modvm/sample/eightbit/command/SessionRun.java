package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * One run of a board that a user sits at. Its exit status is {@link ExitStatus#SUCCESS} when the
 * user leaves or the limit of cycles is reached, {@link ExitStatus#FAILURE} if the machine failed,
 * and {@link ExitStatus#USAGE} if the terminal or standard output could not be used.
 */
abstract class SessionRun implements BoardRun {
    private final SessionSettings settings;
    private final SupervisedProcessor cpu;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * Creates a run.
     *
     * @param settings what the user wants
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    SessionRun(SessionSettings settings, InputStream in, PrintStream out, PrintStream err) {
        this.settings = settings;
        cpu = settings.processor().processor();
        this.in = in;
        this.out = out;
        this.err = err;
        if (settings.limit() != null) {
            cpu.endAfter(settings.limit());
        }
    }

    /**
     * Builds the machine.
     *
     * @param session what its devices are connected to
     * @param cpu its processor, of the kind that the user wants
     * @return a machine that is ready to run
     * @throws IOException if something of the host that it needs can't be used
     */
    abstract Machine machine(Session session, SupervisedProcessor cpu) throws IOException;

    /**
     * Ends what the machine used of the host, after the session.
     *
     * @param out standard output
     * @return what the user must be told, if something went wrong
     * @throws IOException if that can't be ended properly
     */
    Optional<String> end(PrintStream out) throws IOException {
        return Optional.empty();
    }

    @Override
    public int run(Execution execution) throws InterruptedException {
        Optional<String> complaint;
        Optional<String> failure;
        try {
            Finished finished;
            boolean outputLost;
            if (StandardStreams.isTerminal(
                    in)) { // while a new line is one, before it is the machine's
                Main.printLine(err, settings.escape().explanation());
            }
            try (Session session = Session.open(in, out, settings.escape())) {
                Machine machine = machine(session, cpu);
                finished = execution.run(machine, cpu, settings.rate(), session::goesOn);
                outputLost = session.isOutputLost();
            }
            execution.report(finished);
            if (finished.isEndedWith(Wdc65C02.STOPPED)) {
                Main.printLine(err, "the program stopped the processor with STP");
            }
            failure = finished.failure();
            complaint = end(out);
            if ((outputLost || out.checkError()) && !StandardStreams.isClosedPipe(out)) {
                complaint =
                        Optional.of(
                                "standard output takes no more, and the rest of what the machine"
                                        + " said is lost; look for a full disk");
            }
        } catch (IOException e) {
            Main.printLine(err, String.valueOf(e.getMessage()));
            return ExitStatus.USAGE;
        }
        failure.ifPresent(message -> Main.printLine(err, message));
        complaint.ifPresent(message -> Main.printLine(err, message));
        if (failure.isPresent()) {
            return ExitStatus.FAILURE;
        }
        return complaint.isPresent() ? ExitStatus.USAGE : ExitStatus.SUCCESS;
    }
}
