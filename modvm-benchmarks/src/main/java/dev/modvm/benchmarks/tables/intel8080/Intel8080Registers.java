package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.runtime.Bus;

/** The registers of an 8080, and what its instructions have in common. */
abstract class Intel8080Registers {
    int a;
    int b;
    int c;
    int d;
    int e;
    int h;
    int l;
    int sp;
    int pc;

    /** The flags, each 0 or 1. */
    int carry;

    int auxiliaryCarry;
    int zero;
    int sign;
    int parity;

    final int next(Bus bus) {
        int address = pc;
        pc = address + 1 & 0xFFFF;
        return bus.fetch(address);
    }

    final int word(Bus bus) {
        int low = next(bus);
        return low | next(bus) << 8;
    }

    final void push(Bus bus, int pair) {
        bus.save(sp - 1 & 0xFFFF, pair >> 8);
        sp = sp - 2 & 0xFFFF;
        bus.save(sp, pair & 0xFF);
    }

    final int pop(Bus bus) {
        int low = bus.load(sp);
        int pair = low | bus.load(sp + 1 & 0xFFFF) << 8;
        sp = sp + 2 & 0xFFFF;
        return pair;
    }

    final void add(int value, int carryIn) {
        int sum = a + value + carryIn;
        auxiliaryCarry = (a ^ value ^ sum) >> 4 & 1;
        carry = sum >> 8 & 1;
        a = sum & 0xFF;
        flags(a);
    }

    final void subtract(int value, int borrow) {
        int difference = a - value - borrow;
        auxiliaryCarry = ~(a ^ value ^ difference) >> 4 & 1;
        carry = difference >> 8 & 1;
        a = difference & 0xFF;
        flags(a);
    }

    final void compare(int value) {
        int difference = a - value;
        auxiliaryCarry = ~(a ^ value ^ difference) >> 4 & 1;
        carry = difference >> 8 & 1;
        flags(difference & 0xFF);
    }

    final void logic(int result) {
        a = result;
        carry = 0;
        auxiliaryCarry = 0;
        flags(result);
    }

    final int increment(int value) {
        int sum = value + 1 & 0xFF;
        auxiliaryCarry = (sum & 15) == 0 ? 1 : 0;
        flags(sum);
        return sum;
    }

    final int decrement(int value) {
        int difference = value - 1 & 0xFF;
        auxiliaryCarry = (difference & 15) == 15 ? 0 : 1;
        flags(difference);
        return difference;
    }

    private void flags(int result) {
        zero = result == 0 ? 1 : 0;
        sign = result >> 7;
        parity = ~Integer.bitCount(result) & 1;
    }
}
