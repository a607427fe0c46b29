package dev.modvm.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.processor.model.SpecModel;
import java.util.ArrayList;
import java.util.List;

/** What all generated files have in common. */
final class Generated {
    /**
     * How many statements of a kind go into one method, so that no method grows with the machine
     * beyond what a class file allows.
     */
    private static final int CHUNK = 100;

    private Generated() {}

    /** Wraps a type in a file, with the marker and the origin that tools look for. */
    static JavaFile file(SpecModel spec, TypeSpec.Builder type) {
        type.addAnnotation(
                AnnotationSpec.builder(GeneratedByModvm.class)
                        .addMember("value", "$S", spec.type().canonicalName())
                        .build());
        if (spec.deprecated()) {
            // The user has been warned at what the user wrote, and can't silence it here.
            type.addAnnotation(
                    AnnotationSpec.builder(SuppressWarnings.class)
                            .addMember("value", "{$S, $S}", "deprecation", "removal")
                            .build());
        }
        type.addOriginatingElement(spec.element());
        return JavaFile.builder(spec.type().packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    /** Cuts a list into pieces that fit into one method each. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += CHUNK) {
            chunks.add(all.subList(start, Math.min(all.size(), start + CHUNK)));
        }
        return chunks;
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
