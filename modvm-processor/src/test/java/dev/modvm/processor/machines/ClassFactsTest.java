package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The scan finds what it is for: else its silence would mean nothing. */
class ClassFactsTest {
    /** Uses what the language compiles to. */
    record Innocent(int number) {
        Supplier<String> supplier(String text) {
            return () -> text + number;
        }
    }

    /** Uses what generated code must not. */
    static class Offender {
        Object calls() throws ReflectiveOperationException {
            return Offender.class.getDeclaredMethod("refers").invoke(this);
        }

        Supplier<Object> refers() {
            return String.class::getMethods;
        }

        Object makesProxies() {
            return java.lang.reflect.Array.newInstance(String.class, 1);
        }
    }

    @Test
    void whatTheLanguageCompilesToIsNoReflection() throws IOException {
        assertThat(ClassFacts.of(bytesOf(Innocent.class)).reflection()).isEmpty();
    }

    @Test
    void reflectionIsFound() throws IOException {
        assertThat(ClassFacts.of(bytesOf(Offender.class)).reflection())
                .contains(
                        "calls uses java/lang/reflect/Method",
                        "calls uses java/lang/Class",
                        "refers uses java/lang/Class",
                        "makesProxies uses java/lang/reflect/Array");
    }

    @Test
    void methodsAreMeasured() throws IOException {
        assertThat(ClassFacts.of(bytesOf(Offender.class)).methodSizes())
                .containsKey("calls()Ljava/lang/Object;")
                .allSatisfy((method, size) -> assertThat(size).isBetween(4, 60));
    }

    private static byte[] bytesOf(Class<?> scanned) throws IOException {
        try (InputStream stream =
                scanned.getResourceAsStream(
                        scanned.getName().replaceFirst(".*\\.", "") + ".class")) {
            return stream.readAllBytes();
        }
    }
}
