package dev.modvm.runtime;

import java.util.List;

/**
 * A machine that was generated from a spec. It runs in one of two executions: fused, on the
 * caller's thread, or threaded, with a thread for each component.
 *
 * <p>Each life of a machine goes from boot to end. When it has ended it can be started again, in
 * either execution: its components then boot anew. The ports that a component was given live as
 * long as that life.
 *
 * <p>Any thread may call these methods, one at a time: a call while another thread is in {@link
 * #run()}, or while the threaded machine has not ended, throws {@link IllegalStateException}.
 */
public interface Machine {
    /**
     * Runs the machine on this thread until its last processor or node has ended; then the other
     * components halt. It continues a life that {@link #run(long)} has begun.
     *
     * <p>Where only nodes are left, all of which want to be left alone for ever, and nothing else
     * is due, nothing can happen any more: it returns, and they are {@link
     * ComponentStatus#RUNNING}.
     *
     * @return how the components ended
     * @throws IllegalStateException if the machine is running
     */
    MachineOutcome run();

    /**
     * Runs the machine on this thread for a number of cycles of the first processor that the spec
     * declares, or of the first node, where there are only nodes; the others run for as long, each
     * by its own clock. The machine boots in the first call, and runs until all its processors and
     * nodes have reached the target or have ended. When the first processor has ended, its clock
     * still tells the time for the others.
     *
     * <p>The target is an absolute time: each call moves it by the limit, from where the call
     * before has put it. Cycles by which a last step overshoots count for the next call, which may
     * have nothing left to do. The end of a slice calls no method of a component: whatever is due
     * then runs in the next one. So the slices in which a machine is run never change what it does.
     *
     * <p>When the last processor or node has ended, all messages are handled that were sent, and
     * those that their handlers send; then the peripherals halt, in the reverse order of the spec.
     * What a peripheral sends in its {@code @Halt} method is handled before the next one halts. A
     * message to a component that has ended by then is dropped. Messages that beget messages
     * without end keep the machine running: a call handles at most as many of the last messages as
     * it may run cycles, and the next call goes on.
     *
     * @param limit by how many cycles to move the target; at least 0. With 0 the machine only
     *     boots, if it has not yet; {@link Long#MAX_VALUE} is no limit
     * @return how the components stand: those that have not ended are {@link
     *     ComponentStatus#RUNNING}
     * @throws IllegalArgumentException if the limit is negative
     * @throws IllegalStateException if the machine is running
     */
    MachineOutcome run(long limit);

    /**
     * Starts the machine with a thread for each component, and returns at once: {@link
     * #start(StartOptions)} with the {@linkplain StartOptions#defaults() defaults}.
     *
     * @return the running machine, to be closed
     * @throws IllegalStateException if the machine is running, or {@link #run(long)} has begun a
     *     life that has not ended
     */
    MachineHandle start();

    /**
     * Starts the machine with a thread for each component, and returns at once.
     *
     * @param options which threads, and how they wait for each other
     * @return the running machine, to be closed
     * @throws IllegalStateException if the machine is running, if {@link #run(long)} has begun a
     *     life that has not ended, or if the options' factory made no thread
     */
    MachineHandle start(StartOptions options);

    /**
     * Describes the components.
     *
     * @return their metadata, in the order of the spec
     */
    List<Metadata> metadata();

    /**
     * Draws the machine: its memory map as a table, its components and their connections as a
     * Mermaid diagram. The text was written when the spec was compiled; the same text is the
     * resource {@code EightBitMachine.md} beside the class {@code EightBitMachine}.
     *
     * @return Markdown, in lines that each end with a line feed
     * @throws IllegalStateException if the spec did not compile
     */
    String drawing();
}
