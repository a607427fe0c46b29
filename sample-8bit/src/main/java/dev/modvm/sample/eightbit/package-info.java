/**
 * A 6502 computer, built with modvm the way a user would build it: its boards and their devices.
 * They share a package, so that the handlers of a device need not be public: only the machine,
 * which is generated beside its board, is to call them.
 *
 * <p>Read it in this order: {@link dev.modvm.sample.eightbit.ConsoleBoard} is a machine, its block
 * diagram and memory map in a few lines. {@link dev.modvm.sample.eightbit.Ram}, {@link
 * dev.modvm.sample.eightbit.Rom} and {@link dev.modvm.sample.eightbit.Console} are its peripherals,
 * {@link dev.modvm.sample.eightbit.processor.Mos6502} is its processor. In the package of the
 * command line, {@code Demonstration} builds that machine and runs it.
 */
@NullMarked
package dev.modvm.sample.eightbit;

import org.jspecify.annotations.NullMarked;
