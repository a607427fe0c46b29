package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** What is said of a fault of our own is enough to find it. */
class ReporterTest {
    private final List<String> said = new ArrayList<>();

    private final Reporter reporter =
            new Reporter(
                    (Messager)
                            Proxy.newProxyInstance(
                                    Messager.class.getClassLoader(),
                                    new Class<?>[] {Messager.class},
                                    (self, method, arguments) -> said.add((String) arguments[1])));

    @Test
    void namesTheFramesOfOursAndNotThoseOfTheJdkAroundThem() {
        try {
            List.of(1, 2, 3).forEach(ReporterTest::fail);
        } catch (IndexOutOfBoundsException bug) {
            reporter.reportBug(bug);
        }

        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .startsWith("[modvm/Bug] ")
                .contains("Index 9 out of bounds", "ReporterTest.fail(ReporterTest.java:")
                .contains("ReporterTest.namesTheFrames")
                .doesNotContain("java.base");
    }

    @Test
    void namesTheFirstFrameWhereNoneIsOurs() {
        IllegalStateException elsewhere = new IllegalStateException("elsewhere");
        elsewhere.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("other.Compiler", "run", "Compiler.java", 7),
                    new StackTraceElement("other.Compiler", "main", "Compiler.java", 3)
                });
        reporter.reportBug(elsewhere);

        assertThat(said.get(0)).contains(" at other.Compiler.run(Compiler.java:7).");
    }

    private static void fail(int number) {
        Object unused = List.of().get(9);
        throw new AssertionError(number + " " + unused);
    }
}
