package org.example.sign;

import picocli.CommandLine;

/** Runs the command, put together by hand. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Display display = new Display(new LabelsImpl());
        SignMachine machine =
                SignMachine.builder()
                        .cpu(new SignCpu())
                        .text(Text.of("sign"))
                        .colours(new Colours(new byte[] {1, 2, 3, 4}))
                        .display(display)
                        .build();
        System.exit(new CommandLine(new Play(machine, display)).execute(arguments));
    }
}
