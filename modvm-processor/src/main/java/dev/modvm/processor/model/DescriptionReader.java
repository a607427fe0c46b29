package dev.modvm.processor.model;

import dev.modvm.annotations.InstructionDescriptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads what is said of instructions: in the documentation comments of sources, and for class files
 * in what was generated for them.
 */
public final class DescriptionReader {
    private final Elements elements;
    private final javax.lang.model.util.Types types;
    private final Hierarchy hierarchy;

    /** The descriptions of classes that come from class files, by method. */
    private final Map<TypeElement, Map<String, String>> compiled = new HashMap<>();

    /**
     * The descriptions of sources, by method: compilers look for each comment in the whole file.
     */
    private final Map<ExecutableElement, Optional<String>> written = new HashMap<>();

    DescriptionReader(Elements elements, javax.lang.model.util.Types types, Hierarchy hierarchy) {
        this.elements = elements;
        this.types = types;
        this.hierarchy = hierarchy;
    }

    /**
     * Returns the first sentence about a method, as Markdown; an empty text where there is none.
     */
    String of(ExecutableElement method) {
        Optional<String> sentence =
                written.computeIfAbsent(
                        method,
                        unread ->
                                Optional.ofNullable(elements.getDocComment(unread))
                                        .map(DocComment::firstSentence));
        if (sentence.isPresent()) {
            return sentence.get();
        }
        return method.getEnclosingElement() instanceof TypeElement type
                ? compiled.computeIfAbsent(type, this::read).getOrDefault(signature(method), "")
                : "";
    }

    private Map<String, String> read(TypeElement type) {
        TypeElement generated =
                elements.getTypeElement(
                        InstructionTableModel.generated(Types.className(type), "Instructions")
                                .canonicalName());
        if (generated == null) {
            return Map.of();
        }
        Map<String, String> read = new HashMap<>();
        AnnotationUse.of(generated, InstructionDescriptions.class)
                .flatMap(use -> use.value("value"))
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .ifPresent(values -> ((List<?>) values).forEach(value -> add(value, read)));
        return read;
    }

    private static void add(Object value, Map<String, String> read) {
        if (value instanceof AnnotationValue held && held.getValue() instanceof String text) {
            int colon = text.indexOf(": ");
            if (colon > 0) {
                read.put(text.substring(0, colon), text.substring(colon + 2));
            }
        }
    }

    /**
     * Returns what is to be kept for subclasses that are compiled later.
     *
     * @param type a class or an interface that is compiled here
     * @return the first sentences about its own methods that are part of an instruction table, by
     *     signature; empty for a class that has no subclasses
     */
    public Map<String, String> keptFor(TypeElement type) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (!type.getModifiers().contains(Modifier.FINAL)) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                String description = isPart(method, type) ? of(method) : "";
                if (!description.isEmpty()) {
                    kept.put(signature(method), description);
                }
            }
        }
        return kept;
    }

    private boolean isPart(ExecutableElement method, TypeElement type) {
        return Hierarchy.isNamed(method)
                && hierarchy.overrides(method, type).stream()
                        .anyMatch(InstructionTableReader::isPart);
    }

    /** Erased, since class files of other types know these only. */
    private String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> Types.name(types.erasure(parameter.asType())).toString())
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
