package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a {@link Peripheral} that time passes in, or that takes the turns of a {@link
 * Node}. Of a peripheral there are three forms:
 *
 * <ul>
 *   <li>{@code void step()} is called once after each step of a processor.
 *   <li>{@code void elapsed(long cycles)} is called with the clock cycles that have elapsed since
 *       the last call, or since boot: after each step of the processor, and before each of the
 *       component's handlers, where any have elapsed.
 *   <li>{@code long elapsed(long cycles)} returns for how many cycles the component can be left
 *       alone: {@code Long.MAX_VALUE} for ever. Until then it costs nothing. It is first called
 *       with 0 cycles, in fused execution before the first step; then when the time that it has
 *       promised has come; before each of the component's handlers, where any cycles have elapsed;
 *       and after each of them, with 0 cycles, since the handler may have changed what it promised.
 *       Each call replaces the promise of the one before.
 * </ul>
 *
 * <p>The cycles come before the ports; they, and what the method returns, are an {@code int} or a
 * {@code long} each. Where the parameter is an {@code int}, it is called after 2<sup>30</sup>
 * cycles at the latest. A promise below 1 ends the component: its time would stand still. Loads and
 * saves that go to {@link Memory} are no handlers.
 *
 * <p>The processor is the first one declared in the spec that can reach the peripheral: over the
 * bus, where the peripheral is mapped, or over a port; where none can, the first one. In a machine
 * of nodes it is a node. When it has ended, nothing is called after its steps any more; in fused
 * execution the cycles of its clock go on elapsing as long as another processor steps, in threaded
 * execution they stand still.
 *
 * <p>In fused execution a promised time is met exactly: what is due at an instant, or before, has
 * run before the next step begins, before any handler is called, and before a line answers, in the
 * order of time, then of declaration. In threaded execution the thread of the processor runs the
 * method, after the step that passes the promised time, under ownership of the component.
 *
 * <p>A {@link Node} has the same three forms. The cycles are its own: one for each turn, and as
 * many as it was left alone for. The first turn is given 0. Handlers call nothing by themselves:
 * where the method gives promises, a node that is asked takes its next turn soon, in fused
 * execution at the time of whoever asked it, but never two in one cycle.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Cycle {}
