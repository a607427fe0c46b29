package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.RuntimeNames;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.Reach.Ways;
import dev.modvm.processor.resolve.ResolvedClass;
import dev.modvm.processor.resolve.ResolvedClass.Handler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The names in the class that is generated for a component class, the same in both executions. */
final class ComponentPlan {
    /** What the generated methods call their parameters. */
    private static final NameAllocator PARAMETERS =
            allocated(
                    List.of("component", "memory", "address", "value", "index", "cycles", "start"));

    /** The requests that have carriers, and what the methods are called that answer them. */
    private static final Map<Kind, String> KNOWN = new EnumMap<>(Kind.class);

    static {
        KNOWN.put(Kind.LOAD, "load");
        KNOWN.put(Kind.SAVE, "save");
        KNOWN.put(Kind.PEEK, "peek");
    }

    private final ResolvedClass type;
    private final ComponentModel component;
    private final String suffix;
    private final Map<PortModel.Key, String> portFields = new LinkedHashMap<>();
    private final List<Handling> handlings = new ArrayList<>();
    private final boolean untyped;

    /**
     * Plans a class.
     *
     * @param type the component class
     * @param suffix its name among the component classes of the machine
     * @param taken the methods that generated classes inherit
     * @param ways how ports of the machine send a request to components of the class
     * @param untyped whether there is an untyped channel to a component of the class
     */
    ComponentPlan(
            ResolvedClass type,
            String suffix,
            NameAllocator taken,
            Function<RequestModel, Ways> ways,
            boolean untyped) {
        this.untyped = untyped;
        this.type = type;
        this.component = type.model();
        this.suffix = suffix;
        NameAllocator fields = PARAMETERS.clone();
        for (PortModel port : type.ports()) {
            portFields.put(port.key(), fields.newName(fieldName(port)));
        }
        NameAllocator methods = taken.clone();
        // All queries before what is made of their names: a request may be called AnswerMove.
        Map<ClassName, String> queries = queries(methods);
        for (Kind kind : KNOWN.keySet()) {
            if (component.answers(kind)) {
                add(known(kind, names(queries, type(kind), methods), ways));
            }
        }
        for (Handler handler : type.handlers()) {
            RequestModel request = handler.request();
            if (!request.usesCarriers()) {
                Handling.Names names = names(queries, request.type(), methods);
                add(own(handler.method(), request, names, ways.apply(request)));
            }
        }
    }

    /** Code is written for what can reach the component in this machine. */
    private void add(Handling handling) {
        if (untyped || handling.ways().any()) {
            handlings.add(handling);
        }
    }

    private Map<ClassName, String> queries(NameAllocator methods) {
        Map<ClassName, String> queries = new LinkedHashMap<>();
        KNOWN.forEach(
                (kind, name) -> {
                    if (component.answers(kind)) {
                        queries.put(type(kind), methods.newName(name));
                    }
                });
        for (Handler handler : type.handlers()) {
            RequestModel request = handler.request();
            if (!request.usesCarriers()) {
                queries.put(
                        request.type(),
                        methods.newName(
                                GeneratedSource.uncapitalized(request.type().simpleName())));
            }
        }
        return queries;
    }

    private static Handling.Names names(
            Map<ClassName, String> queries, ClassName request, NameAllocator methods) {
        String query = Objects.requireNonNull(queries.get(request));
        String capitalized = GeneratedSource.capitalized(query);
        return new Handling.Names(
                query,
                methods.newName("answer" + capitalized),
                methods.newName("post" + capitalized),
                methods.newName(query + "InOrder"));
    }

    /**
     * Returns what tells which names generated classes can't have for methods of their own; to be
     * copied for each class.
     *
     * @param inherited the names of the methods of the runtime's classes that they extend
     */
    static NameAllocator taken(Collection<String> inherited) {
        NameAllocator taken = allocated(inherited);
        // Theirs alone, where the runtime has no method of that name.
        taken.newName("connect");
        return taken;
    }

    /** To be copied for each class: allocating a name takes long. */
    private static NameAllocator allocated(Collection<String> names) {
        NameAllocator allocator = new NameAllocator();
        names.forEach(allocator::newName);
        return allocator;
    }

    static String fieldName(PortModel port) {
        String type =
                port.type() instanceof PortType.OfInterfaces faces
                        ? faces.element().type().simpleName() + "List"
                        : port.type() instanceof PortType.OfFrontEnds
                                ? "FrontEnds"
                                : port.type() instanceof PortType.OfFrontEnd
                                        ? "FrontEnd"
                                        : ((ClassName) port.type().type()).simpleName();
        return port.name()
                .map(name -> NameAllocator.toJavaIdentifier(name) + type)
                .orElse(GeneratedSource.uncapitalized(type));
    }

    private static ClassName type(Kind kind) {
        return switch (kind) {
            case LOAD -> RuntimeNames.LOAD_REQUEST;
            case SAVE -> RuntimeNames.SAVE_REQUEST;
            default -> RuntimeNames.PEEK_REQUEST;
        };
    }

    private Handling known(Kind kind, Handling.Names names, Function<RequestModel, Ways> ways) {
        Width base = type.base();
        List<ParameterModel> parameters = new ArrayList<>();
        List<ParameterModel> parts = new ArrayList<>();
        parameters.add(new ParameterModel("address", type.address().carrier()));
        parts.add(new ParameterModel("address", TypeName.LONG));
        if (kind == Kind.SAVE) {
            parameters.add(new ParameterModel("value", base.carrier()));
            parts.add(new ParameterModel("value", TypeName.LONG));
        }
        Optional<HandlerModel> handler = component.handler(kind);
        Optional<MemoryModel> memory = handler.isPresent() ? Optional.empty() : component.memory();
        RequestModel request = new RequestModel(type(kind), kind, parts);
        return new Handling(
                request,
                names,
                parameters,
                kind == Kind.SAVE ? TypeName.VOID : base.carrier(),
                handler,
                memory,
                type,
                ways.apply(request));
    }

    private Handling own(
            HandlerModel handler, RequestModel request, Handling.Names names, Ways ways) {
        NameAllocator variables = new NameAllocator();
        List.of("component", "memory", "thrown").forEach(variables::newName);
        portFields.values().forEach(variables::newName);
        List<ParameterModel> parameters = new ArrayList<>();
        for (ParameterModel part : handler.parts()) {
            parameters.add(new ParameterModel(variables.newName(part.name()), part.type()));
        }
        return new Handling(
                request,
                names,
                parameters,
                handler.method().returns(),
                Optional.of(handler),
                Optional.empty(),
                type,
                ways);
    }

    ComponentModel component() {
        return component;
    }

    ResolvedClass type() {
        return type;
    }

    /** The name of the generated class, but for its prefix, which tells the execution. */
    String suffix() {
        return suffix;
    }

    /** The fields that hold the ports, by port. */
    Map<PortModel.Key, String> portFields() {
        return portFields;
    }

    List<String> fieldsOf(List<PortModel> ports) {
        return ports.stream().map(port -> portFields.get(port.key())).toList();
    }

    /** Whether any request may come, over an untyped channel. */
    boolean untyped() {
        return untyped;
    }

    /** How it answers what can reach it in this machine. */
    List<Handling> handlings() {
        return handlings;
    }

    Handling handling(RequestModel request) {
        return handlings.stream()
                .filter(handling -> handling.request().type().equals(request.type()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        component.name() + " does not handle " + request.type()));
    }

    Optional<Handling> handling(Kind kind) {
        return handlings.stream().filter(handling -> handling.request().kind() == kind).findFirst();
    }
}
