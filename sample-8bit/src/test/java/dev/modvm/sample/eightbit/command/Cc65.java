package dev.modvm.sample.eightbit.command;

import java.io.IOException;

/** The compiler and the simulator of cc65, which tests ask where they are installed. */
final class Cc65 {
    /** What the committed programs were built with, as it calls itself: Debian's package. */
    private static final String VERSION_OF_PROGRAMS = "V2.18 - Debian 2.19-1";

    private Cc65() {}

    /** Skips the test that calls it, and says so, if there is no compiler or no simulator. */
    static void require() {
        HostProgram.assumeInstalled("cl65");
        HostProgram.assumeInstalled("sim65");
    }

    /** Skips the test that calls it, and says so, if it would build other programs than ours. */
    static void requireVersionOfPrograms() throws IOException, InterruptedException {
        require();
        String version = HostProgram.run("cl65", "--version").strip();
        if (!version.contains(VERSION_OF_PROGRAMS)) {
            HostProgram.skip(
                    "the programs were built with cl65 "
                            + VERSION_OF_PROGRAMS
                            + ", not "
                            + version);
        }
    }
}
