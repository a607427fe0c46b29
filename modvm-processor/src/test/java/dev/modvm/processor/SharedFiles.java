package dev.modvm.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * How compilers read and write files, for compilations in a row. A new file manager of the Eclipse
 * compiler lists all classes of the JDK first, which takes three times as long as what most tests
 * compile.
 */
public final class SharedFiles {
    private static final ThreadLocal<Map<Class<?>, StandardJavaFileManager>> KNOWN =
            ThreadLocal.withInitial(HashMap::new);

    private SharedFiles() {}

    /**
     * Returns the file manager that the calling thread has for a kind of compiler. It stays open.
     * Its locations are those of the last compilation, so set all that matter.
     *
     * @param compiler one of that kind
     */
    public static StandardJavaFileManager of(JavaCompiler compiler) {
        return KNOWN.get()
                .computeIfAbsent(
                        compiler.getClass(),
                        absent -> compiler.getStandardFileManager(null, Locale.ROOT, UTF_8));
    }
}
