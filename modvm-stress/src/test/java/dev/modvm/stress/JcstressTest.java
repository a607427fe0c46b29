package dev.modvm.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jcstress.annotations.JCStressTest;

/** The orderings that the threads of a machine rely on hold, as far as a short run can tell. */
@Timeout(300)
class JcstressTest {
    @BeforeEach
    void twoThreadsRunAtOnce() {
        assumeTrue(
                Runtime.getRuntime().availableProcessors() >= 2,
                "jcstress runs two actors on two cores, and there is one");
    }

    @Test
    void holdsAllOrderings() throws IOException, InterruptedException, URISyntaxException {
        Path classes = folderOf(Lives.class);

        JcstressRun run = JcstressRun.of(classes, "jcstress", "-time", "100");

        assertThat(run.reportedAs("OK"))
                .as(run.output())
                .isEqualTo(testsIn(classes))
                .hasSizeGreaterThan(20);
        assertThat(run.exit()).as(run.output()).isZero();
    }

    /** Without this, tests that can't fail would pass. */
    @Test
    void catchesWhatIsBroken() throws IOException, InterruptedException, URISyntaxException {
        Path classes = folderOf(JcstressTest.class);

        JcstressRun run = JcstressRun.of(classes, "jcstress-broken", "-time", "1000");

        assertThat(run.reportedAs("FAILED"))
                .as(run.output())
                .isEqualTo(testsIn(classes))
                .hasSizeGreaterThan(1);
        assertThat(run.exit()).as(run.output()).isNotZero();
    }

    private static Path folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Set<String> testsIn(Path classes) throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replaceAll("\\.class$", "");
                Class<?> type = load(name.replace(file.getFileSystem().getSeparator(), "."));
                if (type.isAnnotationPresent(JCStressTest.class)) {
                    tests.add(type.getName());
                }
            }
        }
        return tests;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, JcstressTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
