package dev.modvm.runtime.threaded;

/** What a scripted component does. */
interface Action {
    void run() throws Exception;

    /** An action that does nothing. */
    Action NOTHING = () -> {};
}
