/**
 * The processors of the 6502 family, each an instruction table: {@link
 * dev.modvm.sample.eightbit.processor.Mos6502} first, then what {@link
 * dev.modvm.sample.eightbit.processor.Wdc65C02} makes of the same parts, then processors that
 * extend one of them for a purpose. They know their bus and two interrupt lines, and nothing of a
 * board.
 */
@NullMarked
package dev.modvm.sample.eightbit.processor;

import org.jspecify.annotations.NullMarked;
