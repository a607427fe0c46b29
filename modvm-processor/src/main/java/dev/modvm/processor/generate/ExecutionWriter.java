package dev.modvm.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.generate.MachinePlan.DirectBus;
import dev.modvm.processor.generate.MachinePlan.OwnBus;
import dev.modvm.processor.generate.MachinePlan.PortClass;
import dev.modvm.processor.generate.MachinePlan.PortList;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.resolve.Connection;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes one execution of a machine: a class that calls each component class, the implementations
 * of the ports, the bus, and the wiring between them.
 */
public final class ExecutionWriter {
    private final MachinePlan plan;
    private final Style style;
    private final List<BusWriter> buses;
    private final ClassName type;

    private ExecutionWriter(MachinePlan plan, Style style) {
        this.plan = plan;
        this.style = style;
        this.buses = plan.buses().stream().map(bus -> new BusWriter(plan, bus, style)).toList();
        this.type = plan.spec().generated("Machine" + style.prefix());
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
        TypeSpec.Builder execution =
                TypeSpec.classBuilder(type)
                        .addJavadoc(
                                "One life of {@link $T}, $L.\n",
                                plan.spec().generated("Machine"),
                                style.description())
                        .addModifiers(Modifier.FINAL);
        for (ResolvedComponent component : plan.machine().components()) {
            ClassName type = componentClass(plan.plan(component));
            if (plan.isRead(component, style)) {
                execution.addField(
                        component.list() ? ArrayTypeName.of(type) : type,
                        plan.field(component),
                        Modifier.PRIVATE);
            }
        }
        for (OwnBus own : plan.ownBuses()) {
            ClassName bus = ClassName.get("", own.bus().className());
            execution.addField(
                    own.owner().list() ? ArrayTypeName.of(bus) : bus,
                    own.field(),
                    Modifier.PRIVATE);
        }
        for (PortList ports : plan.portLists()) {
            execution.addField(ports.type(), ports.field(), Modifier.PRIVATE);
        }
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
        addConstructor(execution, connections());
        execution.addMethod(execution());
        execution.addMethod(add());
        buses.forEach(bus -> execution.addType(bus.write()));
        boolean counts = plan.counts();
        for (ComponentPlan component : plan.classes()) {
            execution.addType(new ComponentWriter(component, style, counts).write());
        }
        for (DirectBus bus : plan.directBuses()) {
            execution.addType(new DirectBusWriter(bus.target(), style, bus.name()).write());
        }
        for (PortClass port : plan.portClasses()) {
            execution.addType(new PortWriter(port, style).write());
        }
        // As with what is deprecated: the user has been warned of raw types, or is not to be.
        return plan.mentionsRaw()
                ? GeneratedSource.file(plan.spec(), execution, "rawtypes")
                : GeneratedSource.file(plan.spec(), execution);
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
        List<List<CodeBlock>> chunks = GeneratedSource.chunks(statements);
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
        for (ResolvedComponent component : plan.machine().components()) {
            ClassName type = componentClass(plan.plan(component));
            CodeBlock.Builder creation = CodeBlock.builder();
            if (component.list()) {
                creation.addStatement(
                        "$L = new $T[components.$L().size()]",
                        plan.field(component),
                        type,
                        component.name());
            }
            creation.add(
                    forEach(
                            component,
                            CodeBlock.of(
                                    "$Ladd(new $T(metadata.get(parts.size()), components.$L()$L))",
                                    plan.isRead(component, style)
                                            ? plan.element(component) + " = "
                                            : "",
                                    type,
                                    component.name(),
                                    component.list() ? ".get(index)" : "")));
            creations.add(creation.build());
        }
        return creations;
    }

    /** A statement, once for each component where there is a list of them. */
    private CodeBlock forEach(ResolvedComponent component, CodeBlock statement) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (component.list()) {
            code.beginControlFlow(
                    "for (int index = 0; index < $L.length; index++)", plan.field(component));
        }
        code.addStatement(statement);
        if (component.list()) {
            code.endControlFlow();
        }
        return code.build();
    }

    private List<CodeBlock> connections() {
        List<CodeBlock> connections = new ArrayList<>();
        for (OwnBus own : plan.ownBuses()) {
            connections.add(bus(own));
        }
        // What several components are connected to is there before they are.
        if (plan.hasTargets()) {
            connections.add(
                    CodeBlock.builder()
                            .addStatement("targets = $T.targets(parts)", channels())
                            .build());
        }
        plan.portLists().forEach(ports -> connections.add(portList(ports)));
        for (ResolvedComponent component : plan.machine().components()) {
            addPorts(component, connections);
        }
        for (ResolvedComponent component : plan.machine().peripherals()) {
            ComponentModel model = component.model();
            String driver = plan.timekeeper(component);
            String element = plan.element(component);
            if (model.counts()) {
                connections.add(
                        forEach(component, CodeBlock.of("$L.countFor($L)", driver, element)));
            }
            if (model.lifecycle(Role.CYCLE).isPresent() && !model.promises()) {
                connections.add(forEach(component, CodeBlock.of("$L.drive($L)", driver, element)));
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

    private CodeBlock portList(PortList ports) {
        return CodeBlock.builder()
                .addStatement(
                        "$L = $T.stream($L).<$T>map($L::new).toList()",
                        ports.field(),
                        Arrays.class,
                        plan.field(ports.list()),
                        ports.port().face().type(),
                        ports.port().name())
                .build();
    }

    private void addPorts(ResolvedComponent component, List<CodeBlock> connections) {
        List<Connection> ports = plan.machine().connections(component);
        if (!ports.isEmpty()) {
            CodeBlock arguments = ports.stream().map(this::port).collect(CodeBlock.joining(",$W"));
            connections.add(
                    forEach(
                            component,
                            CodeBlock.of("$L.connect($L)", plan.element(component), arguments)));
        }
    }

    private void addWindows(BusWriter bus, List<CodeBlock> connections) {
        for (ResolvedComponent component : bus.windows().owners()) {
            for (OwnBus own : plan.ownBuses()) {
                if (own.bus().equals(bus.bus())) {
                    connections.add(
                            forEach(
                                    own.owner(),
                                    CodeBlock.of(
                                            "$L.window($L)",
                                            plan.field(component),
                                            own.element())));
                }
            }
        }
    }

    /** The arguments that tell a bus whose it is. */
    private CodeBlock time(ResolvedComponent owner) {
        boolean perAccess = owner.model().clock().perAccess();
        String timekeeper = plan.timekeeper(owner);
        return CodeBlock.of(
                "$L, $T.$L",
                owner.model().runs()
                        ? CodeBlock.of("$L.counter()", timekeeper)
                        : style.foreignCounter(timekeeper),
                Timing.class,
                perAccess ? Timing.ACCESS : Timing.STEP);
    }

    private CodeBlock port(Connection connection) {
        ResolvedComponent owner = connection.owner();
        Target target = connection.target();
        if (target instanceof Target.Wire wire) {
            return style.lineEnd(plan.wire(wire.line().name()), plan.timekeeper(owner));
        }
        if (target instanceof Target.OwnTime) {
            return style.waitStates(plan.element(owner));
        }
        if (target instanceof Target.Mapped mapped) {
            return CodeBlock.of("$L", plan.bus(owner, mapped.bus()));
        }
        if (target instanceof Target.Everyone) {
            return everyone(owner);
        }
        if (target instanceof Target.Each each) {
            return each(connection.port().type(), each.partner());
        }
        return one(connection, ((Target.One) target).partner());
    }

    /** Channels are the asking component's own, unlike typed ports. */
    private CodeBlock everyone(ResolvedComponent owner) {
        return owner.model().node()
                ? CodeBlock.of("$T.toOthers(targets, $L)", channels(), plan.element(owner))
                : CodeBlock.of("$T.toAll(targets)", channels());
    }

    private ClassName channels() {
        return style.runtime("FrontEnds");
    }

    private CodeBlock each(PortType type, ResolvedComponent partner) {
        return type.face()
                .map(face -> CodeBlock.of("$L", plan.portList(face, partner).field()))
                .orElseGet(
                        () ->
                                CodeBlock.of(
                                        "$T.toAll($T.asList($L))",
                                        channels(),
                                        Arrays.class,
                                        plan.field(partner)));
    }

    private CodeBlock one(Connection connection, ResolvedComponent partner) {
        PortType type = connection.port().type();
        String field = plan.field(partner);
        if (type instanceof PortType.OfBus) {
            String name = plan.directBus(partner).name();
            return CodeBlock.of("new $L($L, $L)", name, field, time(connection.owner()));
        }
        return type.face()
                .map(
                        face ->
                                CodeBlock.of(
                                        "new $L($L)", plan.portClass(face, partner).name(), field))
                .orElseGet(() -> CodeBlock.of("new $T<>($L)", style.runtime("FrontEnd"), field));
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
