package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A method that the machine calls by itself.
 *
 * @param role when it is called
 * @param method the method
 * @param elapsed the type of its first parameter, where that is the cycles elapsed
 * @param ports its parameters
 */
public record LifecycleModel(
        Role role, MethodModel method, Optional<TypeName> elapsed, List<PortModel> ports) {
    /** When a method is called. */
    public enum Role {
        /** {@code @Step}. */
        STEP("Step"),
        /** {@code @Boot}. */
        BOOT("Boot"),
        /** {@code @Halt}. */
        HALT("Halt"),
        /** {@code @Cycle}. */
        CYCLE("Cycle");

        private final String annotation;

        Role(String annotation) {
            this.annotation = annotation;
        }

        /**
         * Returns the annotation that gives the role.
         *
         * @return its simple name
         */
        public String annotation() {
            return annotation;
        }
    }

    /** Keeps the list from changing. */
    public LifecycleModel {
        ports = List.copyOf(ports);
    }
}
