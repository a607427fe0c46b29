package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a method, or a component of a record.
 *
 * @param name its name
 * @param type its type, without annotations
 */
public record ParameterModel(String name, TypeName type) {}
