package dev.modvm.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.generate.MachinePlan.OwnBus;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes one execution of a machine: a class that calls each component class, the implementations
 * of the ports, the bus, and the wiring between them.
 */
public final class ExecutionWriter {
    private record PortClass(ClassName face, ClassName target) {}

    private final MachinePlan plan;
    private final Style style;
    private final List<BusWriter> buses;
    private final ClassName type;
    private final Map<PortClass, TypeSpec> portClasses = new LinkedHashMap<>();
    private final Map<ComponentPlan, String> directBuses = new LinkedHashMap<>();

    /** The fields of the ports to lists of components, with their types. */
    private final Map<String, TypeName> portLists = new LinkedHashMap<>();

    /** What makes that which ports of several components share. */
    private final List<CodeBlock> shared = new ArrayList<>();

    private boolean targetsFound;

    /** Of the classes in the execution; a user's class may be named like one of ours. */
    private final NameAllocator nestedNames = new NameAllocator();

    private ExecutionWriter(MachinePlan plan, Style style) {
        this.plan = plan;
        this.style = style;
        this.buses = plan.buses().stream().map(bus -> new BusWriter(plan, bus, style)).toList();
        this.type = plan.spec().generated("Machine" + style.prefix());
        plan.buses().forEach(bus -> nestedNames.newName(bus.className()));
        plan.classes()
                .forEach(
                        component ->
                                nestedNames.newName(ComponentWriter.className(component, style)));
    }

    /**
     * Writes the fused execution.
     *
     * @param plan the machine
     * @return the file
     */
    public static JavaFile fused(MachinePlan plan) {
        return new ExecutionWriter(plan, new FusedStyle()).write();
    }

    /**
     * Writes the threaded execution.
     *
     * @param plan the machine
     * @return the file
     */
    public static JavaFile threaded(MachinePlan plan) {
        return new ExecutionWriter(plan, new ThreadedStyle()).write();
    }

    private JavaFile write() {
        // Connecting comes first: it finds out which ports and buses there are to write.
        List<CodeBlock> connections = connections();
        TypeSpec.Builder execution =
                TypeSpec.classBuilder(type)
                        .addJavadoc(
                                "One life of {@link $T}, $L.\n",
                                plan.spec().generated("Machine"),
                                style.description())
                        .addModifiers(Modifier.FINAL);
        for (AccessorModel accessor : plan.spec().accessors()) {
            ClassName component = componentClass(plan.plan(accessor));
            execution.addField(
                    accessor.list() ? ArrayTypeName.of(component) : component,
                    plan.field(accessor),
                    Modifier.PRIVATE);
        }
        for (OwnBus own : plan.ownBuses()) {
            ClassName bus = ClassName.get("", own.bus().className());
            execution.addField(
                    own.owner().list() ? ArrayTypeName.of(bus) : bus,
                    own.field(),
                    Modifier.PRIVATE);
        }
        portLists.forEach((field, type) -> execution.addField(type, field, Modifier.PRIVATE));
        if (plan.hasTargets()) {
            execution.addField(components(), "targets", Modifier.PRIVATE);
        }
        for (String wire : plan.wires().values()) {
            execution.addField(
                    FieldSpec.builder(style.runtime("Wire"), wire, Modifier.PRIVATE, Modifier.FINAL)
                            .initializer("new $T()", style.runtime("Wire"))
                            .build());
        }
        execution.addField(
                FieldSpec.builder(components(), "parts", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", ArrayList.class)
                        .build());
        addConstructor(execution, connections);
        execution.addMethod(execution());
        execution.addMethod(add());
        buses.forEach(bus -> execution.addType(bus.write()));
        boolean counts = plan.counts();
        for (ComponentPlan component : plan.classes()) {
            execution.addType(
                    new ComponentWriter(component, style, plan.oneWayRequests(component), counts)
                            .write());
        }
        directBuses.forEach(
                (target, name) ->
                        execution.addType(new DirectBusWriter(target, style, name).write()));
        portClasses.values().forEach(execution::addType);
        // What a component answers is written whether or not a component of this machine asks.
        return plan.mentionsRaw()
                // As with what is deprecated: the user has been warned, or is not to be.
                ? Generated.file(plan.spec(), execution, "unused", "rawtypes")
                : Generated.file(plan.spec(), execution, "unused");
    }

    private TypeName components() {
        return ParameterizedTypeName.get(ClassName.get(List.class), style.runtime("Component"));
    }

    private ClassName componentClass(ComponentPlan component) {
        return ClassName.get("", ComponentWriter.className(component, style));
    }

    private void addConstructor(TypeSpec.Builder execution, List<CodeBlock> connections) {
        ClassName components = plan.spec().generated("Machine").nestedClass("Components");
        TypeName metadata =
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.METADATA);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder()
                        .addParameter(components, "components")
                        .addParameter(metadata, "metadata");
        addInChunks(
                execution,
                constructor,
                "create",
                creations(),
                method ->
                        method.addParameter(components, "components")
                                .addParameter(metadata, "metadata"),
                "components, metadata");
        addInChunks(execution, constructor, "connect", connections, method -> method, "");
        execution.addMethod(constructor.build());
    }

    /** Adds statements to a method: directly where they are few, else over methods of their own. */
    private static void addInChunks(
            TypeSpec.Builder execution,
            MethodSpec.Builder caller,
            String name,
            List<CodeBlock> statements,
            Function<MethodSpec.Builder, MethodSpec.Builder> withParameters,
            String arguments) {
        List<List<CodeBlock>> chunks = Generated.chunks(statements);
        if (chunks.size() == 1) {
            chunks.get(0).forEach(caller::addCode);
            return;
        }
        for (int index = 0; index < chunks.size(); index++) {
            caller.addStatement("$L$L($L)", name, index, arguments);
            MethodSpec.Builder chunk =
                    withParameters
                            .apply(MethodSpec.methodBuilder(name + index))
                            .addModifiers(Modifier.PRIVATE);
            chunks.get(index).forEach(chunk::addCode);
            execution.addMethod(chunk.build());
        }
    }

    private List<CodeBlock> creations() {
        List<CodeBlock> creations = new ArrayList<>();
        for (AccessorModel accessor : plan.spec().accessors()) {
            ClassName type = componentClass(plan.plan(accessor));
            CodeBlock.Builder creation = CodeBlock.builder();
            if (accessor.list()) {
                creation.addStatement(
                        "$L = new $T[components.$L().size()]",
                        plan.field(accessor),
                        type,
                        accessor.name());
            }
            creation.add(
                    forEach(
                            accessor,
                            CodeBlock.of(
                                    "$L = add(new $T(metadata.get(parts.size()), components.$L()$L))",
                                    plan.element(accessor),
                                    type,
                                    accessor.name(),
                                    accessor.list() ? ".get(index)" : "")));
            creations.add(creation.build());
        }
        return creations;
    }

    /** A statement, once for each component where there is a list of them. */
    private CodeBlock forEach(AccessorModel accessor, CodeBlock statement) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (accessor.list()) {
            code.beginControlFlow(
                    "for (int index = 0; index < $L.length; index++)", plan.field(accessor));
        }
        code.addStatement(statement);
        if (accessor.list()) {
            code.endControlFlow();
        }
        return code.build();
    }

    private List<CodeBlock> connections() {
        List<CodeBlock> connections = new ArrayList<>();
        for (OwnBus own : plan.ownBuses()) {
            connections.add(bus(own));
        }
        List<CodeBlock> ports = new ArrayList<>();
        for (AccessorModel accessor : plan.spec().accessors()) {
            addPorts(accessor, ports);
        }
        // What several components are connected to is there before them.
        connections.addAll(shared);
        connections.addAll(ports);
        for (AccessorModel accessor : plan.wiring().peripherals()) {
            ComponentModel component = accessor.component().orElseThrow();
            String driver = plan.timekeeper(accessor);
            String element = plan.element(accessor);
            if (component.counts()) {
                connections.add(
                        forEach(accessor, CodeBlock.of("$L.countFor($L)", driver, element)));
            }
            if (component.lifecycle(Role.CYCLE).isPresent() && !component.promises()) {
                connections.add(forEach(accessor, CodeBlock.of("$L.drive($L)", driver, element)));
            }
        }
        buses.forEach(bus -> addWindows(bus, connections));
        return connections;
    }

    private CodeBlock bus(OwnBus own) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (own.owner().list()) {
            code.addStatement(
                    "$L = new $L[$L.length]",
                    own.field(),
                    own.bus().className(),
                    plan.field(own.owner()));
        }
        return code.add(
                        forEach(
                                own.owner(),
                                CodeBlock.of(
                                        "$L = new $L($L)",
                                        own.element(),
                                        own.bus().className(),
                                        time(own.owner()))))
                .build();
    }

    private void addPorts(AccessorModel accessor, List<CodeBlock> connections) {
        List<PortModel> ports = accessor.component().orElseThrow().ports();
        if (!ports.isEmpty()) {
            CodeBlock arguments =
                    ports.stream()
                            .map(port -> port(accessor, port))
                            .collect(CodeBlock.joining(",$W"));
            connections.add(
                    forEach(
                            accessor,
                            CodeBlock.of("$L.connect($L)", plan.element(accessor), arguments)));
        }
    }

    private void addWindows(BusWriter bus, List<CodeBlock> connections) {
        for (AccessorModel accessor : bus.windows().owners()) {
            for (OwnBus own : plan.ownBuses()) {
                if (own.bus().equals(bus.bus())) {
                    connections.add(
                            forEach(
                                    own.owner(),
                                    CodeBlock.of(
                                            "$L.window($L)", plan.field(accessor), own.element())));
                }
            }
        }
    }

    /** The arguments that tell a bus whose it is. */
    private CodeBlock time(AccessorModel owner) {
        ComponentModel component = owner.component().orElseThrow();
        boolean perAccess = component.clock().perAccess();
        String timekeeper = plan.timekeeper(owner);
        return CodeBlock.of(
                "$L, $T.$L",
                component.runs()
                        ? CodeBlock.of("$L.counter()", timekeeper)
                        : style.foreignCounter(timekeeper),
                Timing.class,
                perAccess ? Timing.ACCESS : Timing.STEP);
    }

    private CodeBlock port(AccessorModel owner, PortModel port) {
        if (port.type() instanceof PortType.OfLine) {
            String line = plan.wiring().lines(owner, port).get(0);
            return style.lineEnd(plan.wire(line), plan.timekeeper(owner));
        }
        if (port.type() instanceof PortType.OfWaitStates) {
            return style.waitStates(plan.element(owner));
        }
        if (port.type() instanceof PortType.OfFrontEnds) {
            return channels(owner, port);
        }
        if (MachinePlan.isMapped(port)) {
            return CodeBlock.of("$L", plan.bus(owner, port));
        }
        AccessorModel partner = plan.wiring().candidates(owner, port).get(0);
        ComponentPlan target = plan.plan(partner);
        if (port.type() instanceof PortType.OfBus) {
            String name =
                    directBuses.computeIfAbsent(
                            target, absent -> nestedNames.newName(target.suffix() + "Bus"));
            return CodeBlock.of("new $L($L, $L)", name, plan.field(partner), time(owner));
        }
        if (port.type() instanceof PortType.OfInterface face) {
            return CodeBlock.of("new $L($L)", portClass(face, target), plan.field(partner));
        }
        if (port.type() instanceof PortType.OfInterfaces faces) {
            return CodeBlock.of("$L", portList(faces, partner));
        }
        return CodeBlock.of("new $T<>($L)", style.runtime("FrontEnd"), plan.field(partner));
    }

    /** Channels are the asking component's own, unlike typed ports. */
    private CodeBlock channels(AccessorModel owner, PortModel port) {
        ClassName channels = style.runtime("FrontEnds");
        if (port.name().isPresent()) {
            AccessorModel partner = plan.wiring().candidates(owner, port).get(0);
            return CodeBlock.of(
                    "$T.toAll($T.asList($L))", channels, Arrays.class, plan.field(partner));
        }
        if (!targetsFound) {
            targetsFound = true;
            shared.add(
                    CodeBlock.builder()
                            .addStatement("targets = $T.targets(parts)", channels)
                            .build());
        }
        return owner.component().orElseThrow().node()
                ? CodeBlock.of("$T.toOthers(targets, $L)", channels, plan.element(owner))
                : CodeBlock.of("$T.toAll(targets)", channels);
    }

    /** The field of the ports to each component of a list, which all that ask them share. */
    private String portList(PortType.OfInterfaces faces, AccessorModel partner) {
        PortType.OfInterface face = faces.element();
        String field = plan.portList(partner, face.type());
        if (portLists.putIfAbsent(field, faces.type()) == null) {
            shared.add(
                    CodeBlock.builder()
                            .addStatement(
                                    "$L = $T.stream($L).<$T>map($L::new).toList()",
                                    field,
                                    Arrays.class,
                                    plan.field(partner),
                                    face.type(),
                                    portClass(face, plan.plan(partner)))
                            .build());
        }
        return field;
    }

    private String portClass(PortType.OfInterface face, ComponentPlan target) {
        PortClass key = new PortClass(face.type(), target.component().type());
        TypeSpec known =
                portClasses.computeIfAbsent(
                        key,
                        absent -> {
                            String name =
                                    nestedNames.newName(
                                            String.join("", face.type().simpleNames())
                                                    + "To"
                                                    + target.suffix());
                            return new PortWriter(face, target, style, name).write();
                        });
        return known.name();
    }

    private MethodSpec execution() {
        return MethodSpec.methodBuilder("execution")
                .returns(style.runtime("Execution"))
                .addStatement("return new $T(parts)", style.runtime("Execution"))
                .build();
    }

    private MethodSpec add() {
        TypeVariableName part = TypeVariableName.get("T", style.runtime("Component"));
        return MethodSpec.methodBuilder("add")
                .addModifiers(Modifier.PRIVATE)
                .addTypeVariable(part)
                .addParameter(part, "part")
                .returns(part)
                .addStatement("parts.add(part)")
                .addStatement("return part")
                .build();
    }
}
