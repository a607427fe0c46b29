package dev.modvm.runtime.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReflectionScanTest {
    /** Uses everything that is allowed. */
    record Innocent(int number, String text) {
        private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
        private static final VarHandle FIELD = field();

        private static VarHandle field() {
            try {
                return MethodHandles.lookup().findVarHandle(Innocent.class, "number", int.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        Supplier<String> describe(int[] numbers) {
            Supplier<String> reference = this::text;
            return () -> text + INTS.getOpaque(numbers, 0) + FIELD.get(this) + reference.get();
        }
    }

    /** Uses what is forbidden, each in a method of its own. */
    static class Offender {
        Method field;

        Object calls() throws ReflectiveOperationException {
            return String.class.getMethod("length").invoke("text");
        }

        Object loads() throws ReflectiveOperationException {
            return Class.forName("java.lang.String");
        }

        Object handles() throws Throwable {
            MethodHandle length =
                    MethodHandles.lookup()
                            .findVirtual(String.class, "length", MethodType.methodType(int.class));
            return (int) length.invokeExact("text");
        }

        Supplier<Object> refers() {
            return String.class::getMethods;
        }
    }

    @Test
    void whatTheLanguageCompilesToIsAllowed() {
        assertThat(ReflectionScan.forbiddenReferences(bytesOf(Innocent.class))).isEmpty();
    }

    @Test
    void reflectionIsFound() {
        List<String> found = ReflectionScan.forbiddenReferences(bytesOf(Offender.class));
        String offender = Offender.class.getName();
        assertThat(found)
                .contains(
                        offender + " uses java.lang.reflect.Method",
                        offender + " uses java.lang.invoke.MethodHandle",
                        offender + ".calls calls java.lang.reflect.Method.invoke",
                        offender + ".calls calls java.lang.Class.getMethod",
                        offender + ".loads calls java.lang.Class.forName",
                        offender + ".handles calls java.lang.invoke.MethodHandle.invokeExact",
                        offender
                                + ".handles calls"
                                + " java.lang.invoke.MethodHandles$Lookup.findVirtual",
                        offender + ".refers calls java.lang.Class.getMethods");
    }

    @Test
    void theRuntimeUsesNoReflection() throws IOException, URISyntaxException {
        URI classes = Machine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(classes))) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        assertThat(files)
                .allSatisfy(
                        file ->
                                assertThat(
                                                ReflectionScan.forbiddenReferences(
                                                        Files.readAllBytes(file)))
                                        .isEmpty());
    }

    private static byte[] bytesOf(Class<?> scanned) {
        String resource = "/" + scanned.getName().replace('.', '/') + ".class";
        try (InputStream stream = scanned.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
