package dev.modvm.sample.eightbit.host;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What a program calls a file, taken apart: names with slashes between them, relative to the
 * directory of its files. Nothing here looks at the disk.
 *
 * @param names the names; one that is empty or "." stands for the directory before it, ".." for the
 *     one above that
 */
record GuestPath(List<String> names) {
    GuestPath {
        names = List.copyOf(names);
    }

    /**
     * Reads a path.
     *
     * @param bytes what the program calls the file
     * @param charset what the names of the host's files are written in
     * @return the path
     * @throws FileRefused if it is absolute, or too long, or no text
     */
    static GuestPath of(byte[] bytes, Charset charset) throws FileRefused {
        if (bytes.length > HostFiles.LONGEST_NAME) {
            throw new FileRefused(
                    "it has a name of more than " + HostFiles.LONGEST_NAME + " bytes");
        }
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new FileRefused("it has a name that is no text in " + charset);
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused("it has a zero in its name");
        }
        if (text.startsWith("/")) {
            throw new FileRefused(
                    "it has an absolute path, and files are found from their directory on only");
        }
        return new GuestPath(List.of(text.split("/", -1)));
    }
}
