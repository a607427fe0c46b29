package dev.modvm.processor.validate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.Width;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A component has at most one memory: an array whose elements are as wide as the base type, or
 * banks of such arrays.
 */
final class MemoryArrays implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component.memory().ifPresent(memory -> visitMemory(component, memory, findings));
        component.memories().stream()
                .skip(1)
                .forEach(
                        second ->
                                findings.add(
                                        Diagnostic.MEMORY_DOUBLED,
                                        second.place(),
                                        second.name(),
                                        component.memories().get(0).name()));
    }

    private static void visitMemory(
            ComponentModel component, MemoryModel memory, Findings findings) {
        if (memory.parameters() > 0) {
            findings.add(Diagnostic.MEMORY_METHOD, memory.place(), memory.name());
        }
        component.base().width().ifPresent(base -> visitType(memory, base, findings));
    }

    private static void visitType(MemoryModel memory, Width base, Findings findings) {
        List<ArrayTypeName> allowed = elementTypes(base).stream().map(ArrayTypeName::of).toList();
        if (!allowed.contains(memory.arrayType())) {
            findings.add(
                    Diagnostic.MEMORY_TYPE,
                    memory.place(),
                    memory.name(),
                    MethodModel.simple(memory.type().toString()),
                    base,
                    allowed.stream().map(Object::toString).collect(Collectors.joining(" or ")),
                    allowed.get(0));
        }
    }

    private static List<TypeName> elementTypes(Width base) {
        return switch (base) {
            case U8 -> List.of(TypeName.BYTE);
            case U16 -> List.of(TypeName.SHORT, TypeName.CHAR);
            case U32 -> List.of(TypeName.INT);
            case U64 -> List.of(TypeName.LONG);
        };
    }
}
