package dev.modvm.sample.eightbit;

import dev.modvm.runtime.Request;

/**
 * Drives pins of a {@link Via6522} from outside, until told otherwise. A component that is wired to
 * a VIA has a port that sends it: {@code interface Wires { @Sends(DrivePins.class) void drive(int
 * pins, int levels); }}.
 *
 * @param pins which pins, of {@link Via6522Pins}; others stay as they are
 * @param levels their levels, each in the bit of its pin
 */
public record DrivePins(int pins, int levels) implements Request {}
