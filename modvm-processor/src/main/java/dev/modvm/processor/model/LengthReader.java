package dev.modvm.processor.model;

import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads how long the arrays of fields are, where that can be known before a machine is built. */
final class LengthReader {
    private final Elements elements;
    private final Hierarchy hierarchy;
    private final Initializers initializers;

    LengthReader(Elements elements, Hierarchy hierarchy, Initializers initializers) {
        this.elements = elements;
        this.hierarchy = hierarchy;
        this.initializers = initializers;
    }

    OptionalLong of(VariableElement field) {
        Optional<String> initializer = initializers.of(field);
        return initializer.isEmpty()
                ? OptionalLong.empty()
                : ArrayLength.of(initializer.get(), name -> constant(name, field));
    }

    /** Finds a constant by the name that a field uses; what is imported is not looked for. */
    private Optional<Long> constant(String name, VariableElement user) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? own(name, user) : qualified(name.substring(0, dot), name, user);
    }

    private Optional<Long> own(String name, VariableElement user) {
        for (Element around = user.getEnclosingElement();
                around != null;
                around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                VariableElement field = field(name, type);
                if (field != null) {
                    return value(field);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Long> qualified(String typeName, String name, VariableElement user) {
        PackageElement around = elements.getPackageOf(user);
        String prefix = around.isUnnamed() ? "" : around.getQualifiedName() + ".";
        TypeElement type = elements.getTypeElement(prefix + typeName);
        type = type == null ? elements.getTypeElement(typeName) : type;
        VariableElement field =
                type == null ? null : field(name.substring(name.lastIndexOf('.') + 1), type);
        return field == null ? Optional.empty() : value(field);
    }

    private @Nullable VariableElement field(String name, TypeElement type) {
        VariableElement found = null;
        for (TypeElement declaring : hierarchy.types(type)) {
            for (VariableElement field : ElementFilter.fieldsIn(declaring.getEnclosedElements())) {
                // The nearest one hides those that are inherited.
                found = field.getSimpleName().contentEquals(name) ? field : found;
            }
        }
        return found;
    }

    private static Optional<Long> value(VariableElement field) {
        return field.getConstantValue() instanceof Number number
                        && !(number instanceof Double || number instanceof Float)
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
