package dev.modvm.sample.eightbit.host;

import java.nio.channels.SeekableByteChannel;

/** Files for a program that gets none. */
final class NoFiles implements HostFileSystem {
    private static final String REASON = "it reaches standard input, output and error only";

    @Override
    public SeekableByteChannel open(byte[] name, OpenFlags flags) throws FileRefused {
        throw new FileRefused(REASON);
    }

    @Override
    public void remove(byte[] name) throws FileRefused {
        throw new FileRefused(REASON);
    }
}
