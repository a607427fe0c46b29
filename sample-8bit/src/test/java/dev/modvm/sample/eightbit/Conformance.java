package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** The test data of others, which is no part of this repository. */
public final class Conformance {
    private static final String PROPERTY = "modvm.conformance";

    private Conformance() {}

    /** Tells whether somebody says where the data is. */
    public static boolean isNamed() {
        return System.getProperty(PROPERTY) != null;
    }

    /**
     * Finds a file or directory of the data. The test is skipped where nobody says where the data
     * is, and fails where it is not there.
     *
     * @param name its name in the directory that the system property names; if relative, that is
     *     seen from this module or from the repository's root
     */
    public static Path data(String name) {
        String directory = System.getProperty(PROPERTY);
        if (directory == null) {
            String message =
                    "skipped " + name + ": set -D" + PROPERTY + "=DIRECTORY to test with it";
            // Surefire shows no reasons, and a skip that does not say why looks like a pass.
            System.out.println(message);
            abort(message);
        }
        Path fromModule = Path.of(directory, name);
        Path fromRoot = Path.of("..").resolve(directory).resolve(name);
        Path data = Files.exists(fromModule) ? fromModule : fromRoot;
        assertThat(data).as("-D%s=%s", PROPERTY, directory).exists();
        return data;
    }
}
