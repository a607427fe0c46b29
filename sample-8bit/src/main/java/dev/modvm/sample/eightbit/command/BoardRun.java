package dev.modvm.sample.eightbit.command;

/** A program on a board, ready to run. Each {@link Board} has a class of them. */
interface BoardRun {
    /**
     * Runs the program to its end, and says on standard error what the user must know of it.
     *
     * @param execution how to run the machine
     * @return the exit status of the process, as the class says
     * @throws InterruptedException if this thread was interrupted
     */
    int run(Execution execution) throws InterruptedException;
}
