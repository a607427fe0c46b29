package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component class, with what it inherits.
 *
 * @param type the class
 * @param kinds what it is; a class that is several things is a mistake
 * @param base its base type
 * @param address its address type
 * @param model the model that it is of, for people
 * @param confined whether it is executed by its own thread only
 * @param clock how it counts time, where it runs by itself
 * @param lifecycle the methods that the machine calls by itself
 * @param handlers the methods that handle requests
 * @param memories the fields and methods that are memory
 * @param table the instruction table, where it is a processor that is written as one
 * @param shape what it is instead of a class that a machine can have instances of, for people;
 *     empty where it is one
 * @param generic whether it has type parameters
 * @param fromSource whether it is compiled here, rather than read from a class file
 * @param unresolved whether it mentions a type that does not exist, which is the compiler's to
 *     report
 * @param incomplete whether it does not implement a method that the machine calls, which is the
 *     compiler's to report
 * @param missing a type that does not exist and that a class file mentions, of those that make it
 *     unresolved or incomplete
 * @param disagreements what it inherits in different ways
 * @param references what generated code names of it
 * @param deprecated whether any of that is deprecated
 * @param raw whether generated code names a generic type without its arguments, as it does
 * @param place where it is
 */
public record ComponentModel(
        ClassName type,
        List<ComponentKind> kinds,
        WidthChoice base,
        WidthChoice address,
        String model,
        boolean confined,
        ClockModel clock,
        List<LifecycleModel> lifecycle,
        List<HandlerModel> handlers,
        List<MemoryModel> memories,
        Optional<InstructionTableModel> table,
        String shape,
        boolean generic,
        boolean fromSource,
        boolean unresolved,
        boolean incomplete,
        Optional<MissingType> missing,
        List<Disagreement> disagreements,
        List<Reference> references,
        boolean deprecated,
        boolean raw,
        Place place) {
    /** Keeps the lists from changing. */
    public ComponentModel {
        kinds = List.copyOf(kinds);
        lifecycle = List.copyOf(lifecycle);
        handlers = List.copyOf(handlers);
        memories = List.copyOf(memories);
        references = List.copyOf(references);
        disagreements = List.copyOf(disagreements);
    }

    /** The class tells components apart; all that is known of one is a lot. */
    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /**
     * Returns what it is, or the first of several things.
     *
     * @return its kind
     */
    public ComponentKind kind() {
        return kinds.get(0);
    }

    /**
     * Tells whether it has {@code @Processor}.
     *
     * @return whether it is a processor
     */
    public boolean processor() {
        return kinds.contains(ComponentKind.PROCESSOR);
    }

    /**
     * Tells whether it has {@code @Peripheral}.
     *
     * @return whether it is a peripheral
     */
    public boolean peripheral() {
        return kinds.contains(ComponentKind.PERIPHERAL);
    }

    /**
     * Tells whether it has {@code @Node}.
     *
     * @return whether it is a node
     */
    public boolean node() {
        return kinds.contains(ComponentKind.NODE);
    }

    /**
     * Tells whether it runs by itself, and so has a time of its own.
     *
     * @return whether it is a processor or a node
     */
    public boolean runs() {
        return processor() || node();
    }

    /**
     * Returns the class's name for people.
     *
     * @return its simple name, with the classes around it
     */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /**
     * Tells whether code in other packages can name the class.
     *
     * @return whether it and the classes around it are public
     */
    public boolean isPublic() {
        // The class is the first of what generated code names of it.
        return references.get(0).access().visibility() == Access.Visibility.PUBLIC;
    }

    /**
     * Finds the method of a role.
     *
     * @param role the role
     * @return the first method that has it
     */
    public Optional<LifecycleModel> lifecycle(LifecycleModel.Role role) {
        return lifecycle.stream().filter(method -> method.role() == role).findFirst();
    }

    /**
     * Finds the handler of a request.
     *
     * @param request the request
     * @return the first handler of it
     */
    public Optional<HandlerModel> handler(RequestModel request) {
        return handlers.stream()
                .filter(
                        handler ->
                                handler.request()
                                        .request()
                                        .filter(handled -> handled.type().equals(request.type()))
                                        .isPresent())
                .findFirst();
    }

    /**
     * Finds the handler of one of the known requests.
     *
     * @param kind which request
     * @return the first handler of it
     */
    public Optional<HandlerModel> handler(RequestModel.Kind kind) {
        return handlers.stream()
                .filter(
                        handler ->
                                handler.request()
                                        .request()
                                        .filter(handled -> handled.kind() == kind)
                                        .isPresent())
                .findFirst();
    }

    /**
     * Tells whether others can ask it.
     *
     * @return whether it is a peripheral or a node, or a processor that handles requests
     */
    public boolean answers() {
        return peripheral() || node() || !handlers.isEmpty();
    }

    /**
     * Tells whether it is a peripheral whose {@code @Cycle} method takes the cycles elapsed.
     *
     * @return whether it counts the cycles of a processor
     */
    public boolean counts() {
        return peripheral()
                && lifecycle(LifecycleModel.Role.CYCLE)
                        .flatMap(LifecycleModel::elapsed)
                        .isPresent();
    }

    /**
     * Tells whether its {@code @Cycle} method returns for how long it can be left alone.
     *
     * @return whether it is called at the time that it names, rather than after each step
     */
    public boolean promises() {
        return lifecycle(LifecycleModel.Role.CYCLE)
                .filter(cycle -> !cycle.method().returns().equals(TypeName.VOID))
                .isPresent();
    }

    /**
     * Returns the memory that answers where no handler does.
     *
     * @return the memory, or nothing where there is none
     */
    public Optional<MemoryModel> memory() {
        return memories.stream().findFirst();
    }

    /**
     * Tells whether loads are answered by the memory itself.
     *
     * @return whether there is a memory, and no handler comes before it
     */
    public boolean memoryLoads() {
        return memory().isPresent() && handler(RequestModel.Kind.LOAD).isEmpty();
    }

    /**
     * Tells whether saves are answered by the memory itself.
     *
     * @return whether there is a writable memory, and no handler comes before it
     */
    public boolean memorySaves() {
        return memory().filter(MemoryModel::writable).isPresent()
                && handler(RequestModel.Kind.SAVE).isEmpty();
    }

    /**
     * Tells whether the component answers one of the known requests.
     *
     * @param kind a load, a save or a peek
     * @return whether a handler or the memory does
     */
    public boolean answers(RequestModel.Kind kind) {
        if (handler(kind).isPresent()) {
            return true;
        }
        return switch (kind) {
            case LOAD, PEEK -> memory().isPresent();
            case SAVE -> memorySaves();
            case OWN -> false;
        };
    }

    /**
     * Tells whether the component answers a request.
     *
     * @param request the request
     * @return whether a handler or the memory does
     */
    public boolean answers(RequestModel request) {
        return request.usesCarriers() ? answers(request.kind()) : handler(request).isPresent();
    }

    /**
     * Returns the ports that the component's methods take, each once.
     *
     * @return the ports, in the order in which they are first named
     */
    public List<PortModel> ports() {
        Map<PortModel.Key, PortModel> ports = new LinkedHashMap<>();
        lifecycle.forEach(method -> method.ports().forEach(p -> ports.putIfAbsent(p.key(), p)));
        table.ifPresent(entries -> entries.ports().forEach(p -> ports.putIfAbsent(p.key(), p)));
        handlers.forEach(handler -> handler.ports().forEach(p -> ports.putIfAbsent(p.key(), p)));
        return new ArrayList<>(ports.values());
    }

    /**
     * Tells whether the component needs a bus of 64 bits.
     *
     * @return whether its base or address type has 64 bits
     */
    public boolean wide() {
        return base.width().filter(Width.U64::equals).isPresent()
                || address.width().filter(Width.U64::equals).isPresent();
    }
}
