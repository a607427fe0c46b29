package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;

/**
 * A field or method with {@code @Memory}.
 *
 * @param name its name
 * @param isMethod whether it is a method
 * @param parameters how many parameters the method has
 * @param isStatic whether it is static
 * @param type the type of the field, or what the method returns
 * @param writable whether saves change it
 * @param place where it is
 */
public record MemoryModel(
        String name,
        boolean isMethod,
        int parameters,
        boolean isStatic,
        TypeName type,
        boolean writable,
        Place place) {}
