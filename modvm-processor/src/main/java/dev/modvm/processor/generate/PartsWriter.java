package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the method that names the parts of a machine, and checks what the builder was given. */
final class PartsWriter {
    private final List<ResolvedComponent> parts;
    private final String components;

    /**
     * Creates a writer.
     *
     * @param parts the components; none where the machine can't be run, since not all is known of
     *     them
     * @param components what the calls of accessors begin with: nothing where they are methods of
     *     the same class
     */
    PartsWriter(List<ResolvedComponent> parts, String components) {
        this.parts = parts;
        this.components = components;
    }

    /** Returns the components of a machine, or none where it can't be run. */
    static List<ResolvedComponent> of(Optional<Drawing> drawing) {
        return drawing.map(drawn -> drawn.machine().components()).orElse(List.of());
    }

    /**
     * Adds the method.
     *
     * @param type the class that it belongs to
     * @param method the method, without its body
     */
    void addTo(TypeSpec.Builder type, MethodSpec.Builder method) {
        MethodSpec head = method.build();
        method.returns(RuntimeTypes.PARTS)
                .addStatement("$1T parts = new $1T()", RuntimeTypes.PARTS);
        List<List<ResolvedComponent>> chunks =
                parts.isEmpty() ? List.of() : GeneratedSource.chunks(parts);
        for (int index = 0; index < chunks.size(); index++) {
            CodeBlock code = parts(chunks.get(index));
            if (chunks.size() == 1) {
                method.addCode(code);
            } else {
                String name = "addParts" + index;
                List<ParameterSpec> parameters = new ArrayList<>(head.parameters());
                parameters.add(0, ParameterSpec.builder(RuntimeTypes.PARTS, "parts").build());
                method.addStatement(
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
        type.addMethod(method.addStatement("return parts").build());
    }

    private CodeBlock parts(List<ResolvedComponent> chunk) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (ResolvedComponent part : chunk) {
            String kind = part.model().kind().word();
            code.addStatement(
                    "parts.$L($S, $S, $L)",
                    part.list() ? kind + "s" : kind,
                    part.name(),
                    part.model().model(),
                    instance(part));
        }
        for (ResolvedComponent part : chunk) {
            part.model().memory().ifPresent(memory -> code.add(memoryCheck(part, memory)));
        }
        return code.build();
    }

    /** The call of an accessor; Java takes {@code yield()} for the beginning of a statement. */
    private String instance(ResolvedComponent part) {
        boolean bare = components.isEmpty() && part.name().equals("yield");
        return (bare ? "this." : components) + part.name() + "()";
    }

    private CodeBlock memoryCheck(ResolvedComponent part, MemoryModel memory) {
        String read = memory.isMethod() ? memory.name() + "()" : memory.name();
        CodeBlock.Builder code = CodeBlock.builder();
        if (part.list()) {
            return code.beginControlFlow(
                            "for (int index = 0; index < $L.size(); index++)", instance(part))
                    .addStatement(
                            "parts.requireMemory($S + index + $S, $L.get(index).$L)",
                            part.name() + "[",
                            "]",
                            instance(part),
                            read)
                    .endControlFlow()
                    .build();
        }
        CodeBlock array = CodeBlock.of("$S, $L.$L", part.name(), instance(part), read);
        if (part.accessor().mapped().isEmpty()) {
            return code.addStatement("parts.requireMemory($L)", array).build();
        }
        for (MappedModel mapped : part.accessor().mapped()) {
            code.addStatement(
                    "parts.requireMemory($L, $L, $L)",
                    array,
                    Literals.hexLong(mapped.from()),
                    Literals.hexLong(mapped.to()));
        }
        return code.build();
    }
}
