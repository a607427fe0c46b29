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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in the class that is generated for a component class, the same in both executions. */
final class ComponentPlan {
    /** Methods that generated classes inherit, or that all of them have. */
    private static final Set<String> INHERITED =
            Set.of(
                    "advance",
                    "answer",
                    "ask",
                    "askFor",
                    "askForLong",
                    "askTo",
                    "boot",
                    "catchUp",
                    "connect",
                    "countFor",
                    "counter",
                    "cycle",
                    "drive",
                    "elapse",
                    "end",
                    "enter",
                    "fault",
                    "halt",
                    "handle",
                    "handles",
                    "isAlarmed",
                    "isReady",
                    "leave",
                    "name",
                    "post",
                    "renew",
                    "requireAccess",
                    "requireAvailable",
                    "requireReady",
                    "step",
                    "steps",
                    "time",
                    "turn",
                    "window");

    /** What the generated methods call their parameters. */
    private static final NameAllocator PARAMETERS =
            allocated(
                    List.of("component", "memory", "address", "value", "index", "cycles", "start"));

    private static final NameAllocator METHODS = allocated(INHERITED);

    private final ComponentModel component;
    private final String suffix;
    private final Map<PortModel.Key, String> portFields = new LinkedHashMap<>();
    private final List<Handling> handlings = new ArrayList<>();

    /**
     * Plans a class.
     *
     * @param component the component class
     * @param suffix its name among the component classes of the machine
     */
    ComponentPlan(ComponentModel component, String suffix) {
        this.component = component;
        this.suffix = suffix;
        NameAllocator fields = PARAMETERS.clone();
        for (PortModel port : component.ports()) {
            portFields.put(port.key(), fields.newName(fieldName(port)));
        }
        NameAllocator methods = METHODS.clone();
        for (Kind kind : List.of(Kind.LOAD, Kind.SAVE, Kind.PEEK)) {
            if (component.answers(kind)) {
                handlings.add(known(kind, methods));
            }
        }
        for (HandlerModel handler : component.handlers()) {
            RequestModel request = handler.request().request().orElseThrow();
            if (!request.usesCarriers()) {
                handlings.add(own(handler, request, methods));
            }
        }
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
                .orElse(Generated.uncapitalized(type));
    }

    private Handling known(Kind kind, NameAllocator methods) {
        ClassName type =
                switch (kind) {
                    case LOAD -> RuntimeNames.LOAD_REQUEST;
                    case SAVE -> RuntimeNames.SAVE_REQUEST;
                    default -> RuntimeNames.PEEK_REQUEST;
                };
        Width base = component.base().width().orElseThrow();
        List<ParameterModel> parameters = new ArrayList<>();
        List<ParameterModel> parts = new ArrayList<>();
        parameters.add(
                new ParameterModel("address", component.address().width().orElseThrow().carrier()));
        parts.add(new ParameterModel("address", TypeName.LONG));
        if (kind == Kind.SAVE) {
            parameters.add(new ParameterModel("value", base.carrier()));
            parts.add(new ParameterModel("value", TypeName.LONG));
        }
        Optional<HandlerModel> handler = component.handler(kind);
        Optional<MemoryModel> memory = handler.isPresent() ? Optional.empty() : component.memory();
        String name =
                switch (kind) {
                    case LOAD -> "load";
                    case SAVE -> "save";
                    default -> "peek";
                };
        return new Handling(
                new RequestModel(type, kind, parts),
                methods.newName(name),
                parameters,
                kind == Kind.SAVE ? TypeName.VOID : base.carrier(),
                handler,
                memory,
                component);
    }

    private Handling own(HandlerModel handler, RequestModel request, NameAllocator methods) {
        NameAllocator names = new NameAllocator();
        List.of("component", "memory", "thrown").forEach(names::newName);
        portFields.values().forEach(names::newName);
        List<ParameterModel> parameters = new ArrayList<>();
        for (ParameterModel part : handler.parts()) {
            parameters.add(new ParameterModel(names.newName(part.name()), part.type()));
        }
        return new Handling(
                request,
                methods.newName(Generated.uncapitalized(request.type().simpleName())),
                parameters,
                handler.method().returns(),
                Optional.of(handler),
                Optional.empty(),
                component);
    }

    ComponentModel component() {
        return component;
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

    List<Handling> handlings() {
        return handlings;
    }

    Handling handling(RequestModel request) {
        return handlings.stream()
                .filter(handling -> handling.request().type().equals(request.type()))
                .findFirst()
                .orElseThrow();
    }

    Optional<Handling> handling(Kind kind) {
        return handlings.stream().filter(handling -> handling.request().kind() == kind).findFirst();
    }
}
