package dev.modvm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Where generated files go. */
final class GeneratedFiles {
    private final Filer filer;

    GeneratedFiles(Filer filer) {
        this.filer = filer;
    }

    /** Returns the qualified name of the class in a file. */
    static String name(JavaFile file) {
        return ClassName.get(file.packageName(), file.typeSpec().name()).canonicalName();
    }

    /**
     * Writes a file.
     *
     * @return whether it could be written; not where another processor has written one of the name
     */
    boolean write(JavaFile file) {
        TypeSpec type = file.typeSpec();
        String name = name(file);
        // Written at once: to the compiler's writer, which has no buffer, the pieces take longer.
        String text = file.toString();
        try (Writer source =
                filer.createSourceFile(name, type.originatingElements().toArray(Element[]::new))
                        .openWriter()) {
            source.write(text);
            return true;
        } catch (FilerException exists) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException("could not write " + file.typeSpec().name(), failed);
        }
    }

    void writeResource(String packageName, String name, String text, Element origin) {
        try (OutputStream page =
                filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, name, origin)
                        .openOutputStream()) {
            // Not in the encoding of the sources, which readers of the page do not know.
            page.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("could not write " + name, failed);
        }
    }
}
