/**
 * A 6502 computer, built with modvm the way a user would build it: its boards and their devices.
 *
 * <p>Read it in this order: {@link dev.modvm.sample.eightbit.ConsoleBoard} is a machine, its block
 * diagram and memory map in a few lines. {@link dev.modvm.sample.eightbit.Ram}, {@link
 * dev.modvm.sample.eightbit.Rom} and {@link dev.modvm.sample.eightbit.Console} are its peripherals,
 * {@link dev.modvm.sample.eightbit.Mos6502} is its processor. In the package of the command line,
 * {@code Demonstration} builds that machine and runs it.
 */
@NullMarked
package dev.modvm.sample.eightbit;

import org.jspecify.annotations.NullMarked;
