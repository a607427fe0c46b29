package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MemoryModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a machine calls or reads of a component belongs to the instance. */
final class InstanceMembers implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        // A method may have several roles; it is still one mistake.
        Map<Place, String> statics = new LinkedHashMap<>();
        component.lifecycle().stream()
                .filter(method -> method.method().isStatic())
                .forEach(
                        method ->
                                statics.put(
                                        method.method().place(), method.method().name() + "()"));
        component.table().stream()
                .flatMap(table -> table.methods().stream())
                .filter(method -> method.method().isStatic())
                .forEach(
                        method ->
                                statics.put(
                                        method.method().place(), method.method().name() + "()"));
        component.handlers().stream()
                .filter(handler -> handler.method().isStatic())
                .forEach(
                        handler ->
                                statics.put(
                                        handler.method().place(), handler.method().name() + "()"));
        component.memories().stream()
                .filter(MemoryModel::isStatic)
                .forEach(memory -> statics.put(memory.place(), name(memory)));
        statics.forEach((place, name) -> findings.add(Diagnostic.METHOD_STATIC, place, name));
    }

    private static String name(MemoryModel memory) {
        return memory.isMethod() ? memory.name() + "()" : memory.name();
    }
}
