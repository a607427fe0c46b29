package dev.modvm.sample.eightbit.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that a program has open: its bytes, a position in them, and what may be done with it. */
final class OpenFile {
    private final String name;
    private final SeekableByteChannel channel;
    private final OpenFlags flags;

    /**
     * Creates it.
     *
     * @param name what messages call it
     * @param channel its bytes, which it closes
     * @param flags how it was opened
     */
    OpenFile(String name, SeekableByteChannel channel, OpenFlags flags) {
        this.name = name;
        this.channel = channel;
        this.flags = flags;
    }

    /** Returns what messages call it. */
    String name() {
        return name;
    }

    /** Tells whether it was opened to be read. */
    boolean reads() {
        return flags.reads();
    }

    /** Tells whether it was opened to be written. */
    boolean writes() {
        return flags.writes();
    }

    /**
     * Reads from the position on, and moves it.
     *
     * @param bytes where the bytes go, and how many at most
     * @return how many have been read, 0 at the end of the file
     * @throws IOException if the host can't
     */
    int read(byte[] bytes) throws IOException {
        return Math.max(0, channel.read(ByteBuffer.wrap(bytes)));
    }

    /**
     * Writes at the position, or if it was opened so, at the end, and moves the position.
     *
     * @param bytes what to write
     * @return how many have been written; fewer than there are where the disk is full after them
     * @throws IOException if the host can't write any
     */
    int write(byte[] bytes) throws IOException {
        if (flags.appends()) {
            channel.position(channel.size());
        }
        return channel.write(ByteBuffer.wrap(bytes));
    }

    /** Returns where the next byte is read or written, counted from the first one. */
    long position() throws IOException {
        return channel.position();
    }

    /** Returns how many bytes it has. */
    long size() throws IOException {
        return channel.size();
    }

    /**
     * Moves the position.
     *
     * @param position where the next byte is, at least 0; it may be behind the last one
     * @throws IOException if the host can't
     */
    void moveTo(long position) throws IOException {
        channel.position(position);
    }

    /**
     * Closes it.
     *
     * @throws IOException if the host only now says that it could not write
     */
    void close() throws IOException {
        channel.close();
    }
}
