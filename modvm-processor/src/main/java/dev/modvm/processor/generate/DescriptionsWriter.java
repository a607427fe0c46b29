package dev.modvm.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.annotations.InstructionDescriptions;
import dev.modvm.processor.model.InstructionTableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes what is said of instructions, for subclasses that are compiled against class files. */
public final class DescriptionsWriter {
    /** Where a literal is continued on the next line. */
    private static final int LONGEST = 80;

    private DescriptionsWriter() {}

    /**
     * Names the class that has nothing but descriptions.
     *
     * @param origin the class that they are of
     * @return the name
     */
    public static ClassName name(TypeElement origin) {
        return InstructionTableModel.generated(ClassName.get(origin), "Instructions");
    }

    /**
     * Writes a class that has nothing but the descriptions.
     *
     * @param origin the class that they are of, for which there is no dispatch
     * @param descriptions the descriptions, by method; not empty
     * @return the file
     */
    public static JavaFile write(TypeElement origin, Map<String, String> descriptions) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name(origin))
                        .addJavadoc(
                                """
                                Keeps what is said of the instructions of {@link $T}, for the references of processors
                                that extend it and are compiled later.
                                """,
                                origin)
                        .addModifiers(Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        addTo(type, descriptions);
        return GeneratedSource.file(ClassName.get(origin), origin, type);
    }

    static void addTo(TypeSpec.Builder type, Map<String, String> descriptions) {
        if (!descriptions.isEmpty()) {
            AnnotationSpec.Builder annotation =
                    AnnotationSpec.builder(InstructionDescriptions.class);
            descriptions.forEach(
                    (method, text) -> annotation.addMember("value", literal(method + ": " + text)));
            type.addAnnotation(annotation.build());
        }
    }

    /** A constant expression, in as many lines as it takes. */
    private static CodeBlock literal(String text) {
        List<CodeBlock> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONGEST) {
            int blank = rest.lastIndexOf(' ', LONGEST);
            int end = blank > 0 ? blank + 1 : rest.offsetByCodePoints(0, LONGEST / 2);
            parts.add(CodeBlock.of("$S", rest.substring(0, end)));
            rest = rest.substring(end);
        }
        parts.add(CodeBlock.of("$S", rest));
        return CodeBlock.join(parts, "\n        + ");
    }
}
