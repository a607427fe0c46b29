package dev.modvm.processor.generate;

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
import dev.modvm.processor.model.SpecModel;
import java.util.ArrayList;
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

    /** Of the classes in the execution; a user's class may be named like one of ours. */
    private final NameAllocator nestedNames = new NameAllocator();

    private ExecutionWriter(SpecModel spec, Style style) {
        this.plan = new MachinePlan(spec);
        this.style = style;
        this.buses = plan.buses().stream().map(bus -> new BusWriter(plan, bus, style)).toList();
        this.type = spec.generated("Machine" + style.prefix());
        plan.buses().forEach(bus -> nestedNames.newName(bus.className()));
        plan.classes()
                .forEach(
                        component ->
                                nestedNames.newName(ComponentWriter.className(component, style)));
    }

    /**
     * Writes the fused execution.
     *
     * @param spec a machine without mistakes
     * @return the file
     */
    public static JavaFile fused(SpecModel spec) {
        return new ExecutionWriter(spec, new FusedStyle()).write();
    }

    /**
     * Writes the threaded execution.
     *
     * @param spec a machine without mistakes
     * @return the file
     */
    public static JavaFile threaded(SpecModel spec) {
        return new ExecutionWriter(spec, new ThreadedStyle()).write();
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
            execution.addField(
                    componentClass(plan.plan(accessor)), plan.field(accessor), Modifier.PRIVATE);
        }
        for (OwnBus own : plan.ownBuses()) {
            execution.addField(
                    ClassName.get("", own.bus().className()), own.field(), Modifier.PRIVATE);
        }
        for (String wire : plan.wires().values()) {
            execution.addField(
                    FieldSpec.builder(style.runtime("Wire"), wire, Modifier.PRIVATE, Modifier.FINAL)
                            .initializer("new $T()", style.runtime("Wire"))
                            .build());
        }
        execution.addField(
                FieldSpec.builder(
                                ParameterizedTypeName.get(
                                        ClassName.get(List.class), style.runtime("Component")),
                                "parts",
                                Modifier.PRIVATE,
                                Modifier.FINAL)
                        .initializer("new $T<>()", ArrayList.class)
                        .build());
        addConstructor(execution, connections);
        execution.addMethod(execution());
        execution.addMethod(add());
        buses.forEach(bus -> execution.addType(bus.write()));
        for (ComponentPlan component : plan.classes()) {
            execution.addType(
                    new ComponentWriter(
                                    component, style, plan.oneWayRequests(component), plan.counts())
                            .write());
        }
        directBuses.forEach(
                (target, name) ->
                        execution.addType(new DirectBusWriter(target, style, name).write()));
        portClasses.values().forEach(execution::addType);
        return Generated.file(plan.spec(), execution);
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
            chunks.get(0).forEach(caller::addStatement);
            return;
        }
        for (int index = 0; index < chunks.size(); index++) {
            caller.addStatement("$L$L($L)", name, index, arguments);
            MethodSpec.Builder chunk =
                    withParameters
                            .apply(MethodSpec.methodBuilder(name + index))
                            .addModifiers(Modifier.PRIVATE);
            chunks.get(index).forEach(chunk::addStatement);
            execution.addMethod(chunk.build());
        }
    }

    private List<CodeBlock> creations() {
        List<CodeBlock> creations = new ArrayList<>();
        List<AccessorModel> accessors = plan.spec().accessors();
        for (int index = 0; index < accessors.size(); index++) {
            AccessorModel accessor = accessors.get(index);
            creations.add(
                    CodeBlock.of(
                            "$L = add(new $T(metadata.get($L), components.$L()))",
                            plan.field(accessor),
                            componentClass(plan.plan(accessor)),
                            index,
                            accessor.name()));
        }
        return creations;
    }

    private List<CodeBlock> connections() {
        List<CodeBlock> connections = new ArrayList<>();
        for (OwnBus own : plan.ownBuses()) {
            connections.add(
                    CodeBlock.of(
                            "$L = new $L($L)",
                            own.field(),
                            own.bus().className(),
                            time(own.owner())));
        }
        for (AccessorModel accessor : plan.spec().accessors()) {
            List<PortModel> ports = accessor.component().orElseThrow().ports();
            if (!ports.isEmpty()) {
                CodeBlock arguments =
                        ports.stream()
                                .map(port -> port(accessor, port))
                                .collect(CodeBlock.joining(",$W"));
                connections.add(CodeBlock.of("$L.connect($L)", plan.field(accessor), arguments));
            }
        }
        for (AccessorModel accessor : plan.wiring().peripherals()) {
            ComponentModel component = accessor.component().orElseThrow();
            String driver = plan.field(plan.timekeeper(accessor));
            if (component.counts()) {
                connections.add(CodeBlock.of("$L.countFor($L)", driver, plan.field(accessor)));
            }
            if (component.lifecycle(Role.CYCLE).isPresent() && !component.promises()) {
                connections.add(CodeBlock.of("$L.drive($L)", driver, plan.field(accessor)));
            }
        }
        buses.forEach(bus -> addWindows(bus, connections));
        return connections;
    }

    private void addWindows(BusWriter bus, List<CodeBlock> connections) {
        for (AccessorModel accessor : bus.windows().owners()) {
            for (OwnBus own : plan.ownBuses()) {
                if (own.bus().equals(bus.bus())) {
                    connections.add(
                            CodeBlock.of("$L.window($L)", plan.field(accessor), own.field()));
                }
            }
        }
    }

    /** The arguments that tell a bus whose it is. */
    private CodeBlock time(AccessorModel owner) {
        ComponentModel component = owner.component().orElseThrow();
        boolean perAccess = component.clock().perAccess();
        String timekeeper = plan.field(plan.timekeeper(owner));
        return CodeBlock.of(
                "$L, $T.$L",
                component.processor()
                        ? CodeBlock.of("$L.counter()", timekeeper)
                        : style.foreignCounter(timekeeper),
                Timing.class,
                perAccess ? Timing.ACCESS : Timing.STEP);
    }

    private CodeBlock port(AccessorModel owner, PortModel port) {
        if (port.type() instanceof PortType.OfLine) {
            String line = plan.wiring().lines(owner, port).get(0);
            return style.lineEnd(plan.wire(line), plan.field(plan.timekeeper(owner)));
        }
        if (port.type() instanceof PortType.OfWaitStates) {
            return style.waitStates(plan.field(owner));
        }
        List<AccessorModel> partners = plan.wiring().candidates(owner, port);
        if (port.type() instanceof PortType.OfFrontEnds) {
            return CodeBlock.of("new $T<>(parts)", style.runtime("FrontEnds"));
        }
        if (MachinePlan.isMapped(port)) {
            return CodeBlock.of("$L", plan.bus(owner, port));
        }
        AccessorModel partner = partners.get(0);
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
        return CodeBlock.of("new $T<>($L)", style.runtime("FrontEnd"), plan.field(partner));
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
