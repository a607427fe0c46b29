package dev.modvm.sample.eightbit.command;

import org.jspecify.annotations.Nullable;

/**
 * What the command line says about a session.
 *
 * @param processor which processor the board gets
 * @param rate how fast it runs
 * @param limit how many clock cycles it may take, or null
 * @param escape the key behind which an X leaves, on a terminal
 * @param backspace what the key Backspace sends, where it goes over a serial line
 */
record SessionSettings(
        InstructionSet processor,
        Rate rate,
        @Nullable Long limit,
        EscapeKey escape,
        Backspace backspace) {}
