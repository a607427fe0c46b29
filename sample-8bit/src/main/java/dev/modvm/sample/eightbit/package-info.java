/**
 * A 6502 computer, built with modvm the way a user would build it.
 *
 * <p>Read it in this order: {@link dev.modvm.sample.eightbit.ConsoleBoard} is a machine, its block
 * diagram and memory map in a few lines. {@link dev.modvm.sample.eightbit.Ram}, {@link
 * dev.modvm.sample.eightbit.Rom} and {@link dev.modvm.sample.eightbit.Console} are its peripherals,
 * {@link dev.modvm.sample.eightbit.Mos6502} its processor. {@code Demonstration} builds that
 * machine and runs it; {@code RunCommand} does so with {@link dev.modvm.sample.eightbit.FlatBoard},
 * in either execution, and {@code Sim65Run} with {@link dev.modvm.sample.eightbit.Sim65Board},
 * which is for C programs. {@link dev.modvm.sample.eightbit.Main} is the command line.
 */
@NullMarked
package dev.modvm.sample.eightbit;

import org.jspecify.annotations.NullMarked;
