package org.example.sign;

import picocli.CommandLine;

/** Runs the command that Dagger put together. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(DaggerWorkshop.create().play()).execute(arguments));
    }
}
