package dev.modvm.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What all generated files have in common. */
final class GeneratedSource {
    /**
     * How many statements of a kind go into one method, so that no method grows with the machine
     * beyond what a class file allows.
     */
    private static final int CHUNK = 100;

    private GeneratedSource() {}

    /**
     * Wraps a type in a file, with the marker and the origin that tools look for.
     *
     * @param silenced the warnings that are not to be given about the type
     */
    static JavaFile file(SpecModel spec, TypeSpec.Builder type, String... silenced) {
        return file(spec.type(), spec.element(), spec.deprecated(), type, silenced);
    }

    /** Wraps a type that is generated from an instruction table. */
    static JavaFile file(ComponentModel component, TypeElement origin, TypeSpec.Builder type) {
        return file(component.type(), origin, component.deprecated(), type);
    }

    /** Wraps a type that names nothing of its source's but the source itself. */
    static JavaFile file(ClassName source, TypeElement origin, TypeSpec.Builder type) {
        return file(source, origin, false, type);
    }

    private static JavaFile file(
            ClassName source,
            TypeElement origin,
            boolean deprecated,
            TypeSpec.Builder type,
            String... silenced) {
        type.addAnnotation(
                AnnotationSpec.builder(GeneratedByModvm.class)
                        .addMember("value", "$S", source.canonicalName())
                        .build());
        List<String> warnings = new ArrayList<>(List.of(silenced));
        if (deprecated) {
            // The user has been warned at what the user wrote, and can't silence it here.
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (!warnings.isEmpty()) {
            CodeBlock all =
                    warnings.stream()
                            .map(warning -> CodeBlock.of("$S", warning))
                            .collect(CodeBlock.joining(", "));
            type.addAnnotation(
                    AnnotationSpec.builder(SuppressWarnings.class)
                            .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", all)
                            .build());
        }
        type.addOriginatingElement(origin);
        return JavaFile.builder(source.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    /** The visibility of what is generated from a component class: that of the class. */
    static Modifier[] visibility(ComponentModel component) {
        return component.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** Cuts a list into pieces that fit into one method each. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += CHUNK) {
            chunks.add(all.subList(start, Math.min(all.size(), start + CHUNK)));
        }
        return chunks;
    }

    /** Turns line ends, and what else has no glyph, into spaces: for texts that share a line. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x85]", " ");
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
