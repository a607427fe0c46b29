package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Access to memory that several threads share without ownership. Each access is opaque in the sense
 * of {@link VarHandle}: atomic, and in one order for each element, so that a loop that waits for a
 * change sees it; accesses to different elements are ordered by queries only. Any thread may call
 * its methods. Values are zero-extended; an index must be within the array.
 */
public final class SharedMemory {
    private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final VarHandle SHORTS = MethodHandles.arrayElementVarHandle(short[].class);
    private static final VarHandle CHARS = MethodHandles.arrayElementVarHandle(char[].class);
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private SharedMemory() {}

    /**
     * Loads an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @return its value, zero-extended
     */
    public static int load(byte[] memory, int index) {
        return (byte) BYTES.getOpaque(memory, index) & 0xFF;
    }

    /**
     * Saves an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @param value its value; bits beyond the element are ignored
     */
    public static void save(byte[] memory, int index, int value) {
        BYTES.setOpaque(memory, index, (byte) value);
    }

    /**
     * Loads an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @return its value, zero-extended
     */
    public static int load(short[] memory, int index) {
        return (short) SHORTS.getOpaque(memory, index) & 0xFFFF;
    }

    /**
     * Saves an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @param value its value; bits beyond the element are ignored
     */
    public static void save(short[] memory, int index, int value) {
        SHORTS.setOpaque(memory, index, (short) value);
    }

    /**
     * Loads an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @return its value, zero-extended
     */
    public static int load(char[] memory, int index) {
        return (char) CHARS.getOpaque(memory, index);
    }

    /**
     * Saves an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @param value its value; bits beyond the element are ignored
     */
    public static void save(char[] memory, int index, int value) {
        CHARS.setOpaque(memory, index, (char) value);
    }

    /**
     * Loads an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @return its value, zero-extended
     */
    public static int load(int[] memory, int index) {
        return (int) INTS.getOpaque(memory, index);
    }

    /**
     * Saves an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @param value its value; bits beyond the element are ignored
     */
    public static void save(int[] memory, int index, int value) {
        INTS.setOpaque(memory, index, value);
    }

    /**
     * Loads an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @return its value, zero-extended
     */
    public static long load(long[] memory, int index) {
        return (long) LONGS.getOpaque(memory, index);
    }

    /**
     * Saves an element.
     *
     * @param memory the memory
     * @param index which element, from 0
     * @param value its value; bits beyond the element are ignored
     */
    public static void save(long[] memory, int index, long value) {
        LONGS.setOpaque(memory, index, value);
    }
}
