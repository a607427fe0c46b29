package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that names the parts of a machine, and checks what the builder was given. */
final class PartsWriter {
    private final List<AccessorModel> accessors;
    private final String components;

    /**
     * Creates a writer.
     *
     * @param accessors the components
     * @param components what the calls of accessors begin with: nothing where they are methods of
     *     the same class
     */
    PartsWriter(List<AccessorModel> accessors, String components) {
        this.accessors = accessors;
        this.components = components;
    }

    /**
     * Adds the method.
     *
     * @param type the class that it belongs to
     * @param parts the method, without its body
     * @param runnable whether the machine can be run, so that all is known of its components
     */
    void addTo(TypeSpec.Builder type, MethodSpec.Builder parts, boolean runnable) {
        MethodSpec head = parts.build();
        parts.returns(RuntimeTypes.PARTS).addStatement("$1T parts = new $1T()", RuntimeTypes.PARTS);
        if (runnable) {
            List<List<AccessorModel>> chunks = Generated.chunks(accessors);
            for (int index = 0; index < chunks.size(); index++) {
                CodeBlock code = parts(chunks.get(index));
                if (chunks.size() == 1) {
                    parts.addCode(code);
                } else {
                    String name = "addParts" + index;
                    List<ParameterSpec> parameters = new ArrayList<>(head.parameters());
                    parameters.add(0, ParameterSpec.builder(RuntimeTypes.PARTS, "parts").build());
                    parts.addStatement(
                            "$L($L)",
                            name,
                            parameters.stream()
                                    .map(parameter -> CodeBlock.of("$L", parameter.name()))
                                    .collect(CodeBlock.joining(", ")));
                    type.addMethod(
                            MethodSpec.methodBuilder(name)
                                    .addModifiers(Modifier.PRIVATE)
                                    .addModifiers(
                                            head.modifiers().contains(Modifier.STATIC)
                                                    ? List.of(Modifier.STATIC)
                                                    : List.of())
                                    .addParameters(parameters)
                                    .addCode(code)
                                    .build());
                }
            }
        }
        type.addMethod(parts.addStatement("return parts").build());
    }

    private CodeBlock parts(List<AccessorModel> accessors) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (AccessorModel accessor : accessors) {
            ComponentModel component = accessor.component().orElseThrow();
            code.addStatement(
                    "parts.$L($S, $S, $L)",
                    accessor.list() ? component.kind().word() + "s" : component.kind().word(),
                    accessor.name(),
                    component.model(),
                    instance(accessor));
        }
        for (AccessorModel accessor : accessors) {
            accessor.component()
                    .orElseThrow()
                    .memory()
                    .ifPresent(memory -> code.add(memoryCheck(accessor, memory)));
        }
        return code.build();
    }

    /** The call of an accessor; Java takes {@code yield()} for the beginning of a statement. */
    private String instance(AccessorModel accessor) {
        boolean bare = components.isEmpty() && accessor.name().equals("yield");
        return (bare ? "this." : components) + accessor.name() + "()";
    }

    private CodeBlock memoryCheck(AccessorModel accessor, MemoryModel memory) {
        String read = memory.isMethod() ? memory.name() + "()" : memory.name();
        CodeBlock.Builder code = CodeBlock.builder();
        if (accessor.list()) {
            return code.beginControlFlow(
                            "for (int index = 0; index < $L.size(); index++)", instance(accessor))
                    .addStatement(
                            "parts.requireMemory($S + index + $S, $L.get(index).$L)",
                            accessor.name() + "[",
                            "]",
                            instance(accessor),
                            read)
                    .endControlFlow()
                    .build();
        }
        CodeBlock array = CodeBlock.of("$S, $L.$L", accessor.name(), instance(accessor), read);
        if (accessor.mapped().isEmpty()) {
            return code.addStatement("parts.requireMemory($L)", array).build();
        }
        for (MappedModel mapped : accessor.mapped()) {
            code.addStatement(
                    "parts.requireMemory($L, $L, $L)",
                    array,
                    Literals.hexLong(mapped.from()),
                    Literals.hexLong(mapped.to()));
        }
        return code.build();
    }
}
