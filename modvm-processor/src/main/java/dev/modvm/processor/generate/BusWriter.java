package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.RuntimeNames;
import dev.modvm.processor.model.Width;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the buses of a machine: the mapped one, and those that lead straight to a component. */
final class BusWriter {
    /** How many ranges one decoder tests, one after the other, before the map is split in two. */
    private static final int RANGES = 8;

    private final MachinePlan plan;
    private final Style style;
    private final TypeName carrier;
    private final TypeName valueCarrier;

    BusWriter(MachinePlan plan, Style style) {
        this.plan = plan;
        this.style = style;
        carrier = plan.wide() ? TypeName.LONG : TypeName.INT;
        valueCarrier = carrier;
    }

    private ClassName superclass() {
        return plan.wide() ? RuntimeNames.WIDE_BUS : RuntimeNames.BUS;
    }

    /** The mapped bus. */
    TypeSpec mappedBus() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder("MappedBus")
                        .addJavadoc("The memory map of {@link $T}.\n", plan.spec().type())
                        .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                        .superclass(superclass())
                        .addMethod(constructor(MethodSpec.constructorBuilder()).build());
        addDecoder(type, Kind.LOAD);
        addDecoder(type, Kind.SAVE);
        List<AccessorModel> windows = windows();
        for (int window = 0; window < windows.size(); window++) {
            addWindow(type, windows.get(window), window);
        }
        return type.build();
    }

    private MethodSpec.Builder constructor(MethodSpec.Builder constructor) {
        return constructor
                .addParameter(RuntimeTypes.CYCLE_COUNTER, "counter")
                .addParameter(Timing.class, "timing")
                .addStatement(
                        "wire($L, $L, counter, timing)", plan.address().bits(), plan.base().bits());
    }

    private List<AccessorModel> ranges(Kind kind) {
        return plan.wiring().mapped().stream()
                .filter(accessor -> accessor.component().orElseThrow().answers(kind))
                .sorted(Comparator.comparingLong(accessor -> mapped(accessor).from()))
                .toList();
    }

    private static MappedModel mapped(AccessorModel accessor) {
        return accessor.mapped().get(0);
    }

    private void addDecoder(TypeSpec.Builder type, Kind kind) {
        MethodSpec.Builder method =
                decoder(kind, kind == Kind.LOAD ? "decodeLoad" : "decodeSave")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED);
        decode(type, method, kind, ranges(kind));
    }

    private MethodSpec.Builder decoder(Kind kind, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addParameter(carrier, "address");
        return kind == Kind.LOAD
                ? method.returns(valueCarrier)
                : method.addParameter(valueCarrier, "value");
    }

    private void decode(
            TypeSpec.Builder type,
            MethodSpec.Builder method,
            Kind kind,
            List<AccessorModel> ranges) {
        if (ranges.size() <= RANGES) {
            method.addCode(chain(kind, ranges));
            type.addMethod(method.build());
            return;
        }
        int middle = ranges.size() / 2;
        long split = mapped(ranges.get(middle)).from();
        String call = kind == Kind.LOAD ? "return $L(address)" : "$L(address, value)";
        String below = part(kind, ranges.subList(0, middle));
        String from = part(kind, ranges.subList(middle, ranges.size()));
        method.beginControlFlow("if ($L)", atMost(split - 1));
        method.addStatement(call, below);
        if (kind == Kind.LOAD) {
            method.endControlFlow().addStatement(call, from);
        } else {
            method.nextControlFlow("else").addStatement(call, from).endControlFlow();
        }
        type.addMethod(method.build());
        decode(type, privateDecoder(kind, below), kind, ranges.subList(0, middle));
        decode(type, privateDecoder(kind, from), kind, ranges.subList(middle, ranges.size()));
    }

    private MethodSpec.Builder privateDecoder(Kind kind, String name) {
        return decoder(kind, name).addModifiers(Modifier.PRIVATE);
    }

    private String part(Kind kind, List<AccessorModel> ranges) {
        long from = mapped(ranges.get(0)).from();
        long to = mapped(ranges.get(ranges.size() - 1)).to();
        return String.format(
                java.util.Locale.ROOT,
                "%s%04XTo%04X",
                kind == Kind.LOAD ? "loadFrom" : "saveFrom",
                from,
                to);
    }

    /**
     * A chain of tests, lowest range first. Each knows that the address is not in the ones before;
     * so as long as these leave no gap, it need not test for where its range starts.
     */
    private CodeBlock chain(Kind kind, List<AccessorModel> ranges) {
        CodeBlock.Builder code = CodeBlock.builder();
        long next = 0;
        for (AccessorModel accessor : ranges) {
            MappedModel mapped = mapped(accessor);
            CodeBlock call = kind == Kind.LOAD ? load(accessor) : save(accessor);
            boolean first = accessor.equals(ranges.get(0));
            if (mapped.from() == next && mapped.to() == plan.address().largest()) {
                return otherwise(code, first, call);
            }
            CodeBlock test = test(mapped, next);
            if (first) {
                code.beginControlFlow("if ($L)", test);
            } else {
                code.nextControlFlow("else if ($L)", test);
            }
            code.addStatement(call);
            if (mapped.from() == next) {
                next = mapped.to() + 1;
            }
        }
        return otherwise(code, ranges.isEmpty(), fault(kind));
    }

    /** Ends a chain with what is left when all tests have failed. */
    private static CodeBlock otherwise(CodeBlock.Builder code, boolean untested, CodeBlock call) {
        return untested
                ? code.addStatement(call).build()
                : code.nextControlFlow("else").addStatement(call).endControlFlow().build();
    }

    private CodeBlock fault(Kind kind) {
        CodeBlock address = CodeBlock.of("address");
        return CodeBlock.of(
                "throw $T.$L($S, $L)",
                RuntimeTypes.BUS_FAULT,
                kind == Kind.LOAD ? "onLoad" : "onSave",
                plan.spec().name(),
                plan.wide() ? address : Lines.widened(address, plan.address()));
    }

    private CodeBlock test(MappedModel mapped, long next) {
        if (mapped.from() == next) {
            return atMost(mapped.to());
        }
        if (mapped.from() == mapped.to()) {
            return CodeBlock.of("address == $L", literal(mapped.from()));
        }
        return mapped.to() == plan.address().largest()
                ? atLeast(mapped.from())
                : CodeBlock.of("$L && $L", atLeast(mapped.from()), atMost(mapped.to()));
    }

    private CodeBlock atMost(long address) {
        return compare("<=", address);
    }

    private CodeBlock atLeast(long address) {
        return compare(">=", address);
    }

    /** Addresses as wide as their carrier are compared without a sign. */
    private CodeBlock compare(String operator, long address) {
        if (plan.address() == Width.U64) {
            return CodeBlock.of(
                    "$T.compareUnsigned(address, $L) $L 0", Long.class, literal(address), operator);
        }
        return plan.address() == Width.U32 && !plan.wide()
                ? CodeBlock.of(
                        "$T.compareUnsigned(address, $L) $L 0",
                        Integer.class,
                        literal(address),
                        operator)
                : CodeBlock.of("address $L $L", operator, literal(address));
    }

    private String literal(long address) {
        return plan.wide() ? Literals.hexLong(address) : Literals.hexInt(address);
    }

    /** The address as the component sees it. */
    private CodeBlock relative(AccessorModel accessor) {
        long from = mapped(accessor).from();
        CodeBlock relative =
                from == 0 ? CodeBlock.of("address") : CodeBlock.of("address - $L", literal(from));
        if (plan.wide() && plan.address() != Width.U64) {
            return from == 0 ? CodeBlock.of("(int) address") : CodeBlock.of("(int) ($L)", relative);
        }
        return relative;
    }

    private CodeBlock load(AccessorModel accessor) {
        CodeBlock call = CodeBlock.of("$L.load($L)", plan.field(accessor), relative(accessor));
        return CodeBlock.of("return $L", plan.wide() ? Lines.widened(call, plan.base()) : call);
    }

    private CodeBlock save(AccessorModel accessor) {
        return CodeBlock.of(
                "$L.save($L, $L)", plan.field(accessor), relative(accessor), narrowedValue());
    }

    private CodeBlock narrowedValue() {
        CodeBlock value = CodeBlock.of("value");
        return plan.wide() ? Lines.narrowed(value, plan.base()) : value;
    }

    /**
     * The memories that get a window: the two largest that answer loads, since a program is in
     * memory, and fetched from it.
     */
    List<AccessorModel> windows() {
        if (!style.hasWindows() || plan.wide() || plan.base() != Width.U8) {
            return List.of();
        }
        return plan.wiring().mapped().stream()
                .filter(accessor -> accessor.component().orElseThrow().memoryLoads())
                .filter(accessor -> mapped(accessor).to() < Integer.MAX_VALUE)
                .sorted(
                        Comparator.comparingLong(
                                        (AccessorModel accessor) ->
                                                mapped(accessor).from() - mapped(accessor).to())
                                .thenComparing(accessor -> mapped(accessor).from()))
                .limit(2)
                .toList();
    }

    /**
     * What the method that opens or closes a window ends with; capitals may make names the same.
     */
    String windowName(AccessorModel owner) {
        NameAllocator names = new NameAllocator();
        windows()
                .forEach(
                        accessor ->
                                names.newName(Generated.capitalized(accessor.name()), accessor));
        return names.get(owner);
    }

    private void addWindow(TypeSpec.Builder type, AccessorModel accessor, int window) {
        String name = windowName(accessor);
        MappedModel mapped = mapped(accessor);
        type.addMethod(
                MethodSpec.methodBuilder("adjust" + name)
                        .addComment(
                                "An array that is longer than its range is left to the decoder.")
                        .beginControlFlow(
                                "if ($L.isReady() && $L.memory.length == $L)",
                                plan.field(accessor),
                                plan.field(accessor),
                                Literals.hexInt(mapped.to() - mapped.from() + 1))
                        .addStatement(
                                "openWindow($L, $L.memory, $L, true, $L)",
                                window,
                                plan.field(accessor),
                                Literals.hexInt(mapped.from()),
                                accessor.component().orElseThrow().memorySaves())
                        .nextControlFlow("else")
                        .addStatement("closeWindow($L)", window)
                        .endControlFlow()
                        .build());
    }

    /** The bus that leads straight to a component of a class. */
    TypeSpec directBus(ComponentPlan target, String name) {
        String targetClass = ComponentWriter.className(target, style);
        ClassName targetType = ClassName.get("", targetClass);
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name)
                        .addJavadoc(
                                "The way past the map, straight to {@link $T}.\n",
                                target.component().type())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .superclass(superclass())
                        .addField(targetType, "target", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(
                                constructor(
                                                MethodSpec.constructorBuilder()
                                                        .addParameter(targetType, "target"))
                                        .addStatement("this.target = target")
                                        .build());
        type.addMethod(direct(Kind.LOAD, target));
        type.addMethod(direct(Kind.SAVE, target));
        return type.build();
    }

    private MethodSpec direct(Kind kind, ComponentPlan target) {
        MethodSpec.Builder method =
                decoder(kind, kind == Kind.LOAD ? "decodeLoad" : "decodeSave")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED);
        Optional<Handling> handling = target.handling(kind);
        CodeBlock address =
                plan.wide()
                        ? Lines.narrowed(CodeBlock.of("address"), plan.address())
                        : CodeBlock.of("address");
        if (handling.isEmpty()) {
            method.addStatement(
                    "throw $T.$L(target.name(), $L)",
                    RuntimeTypes.BUS_FAULT,
                    kind == Kind.LOAD ? "onLoad" : "onSave",
                    plan.wide()
                            ? CodeBlock.of("address")
                            : Lines.widened(CodeBlock.of("address"), plan.address()));
        } else if (kind == Kind.LOAD) {
            CodeBlock call = CodeBlock.of("target.load($L)", address);
            method.addStatement("return $L", plan.wide() ? Lines.widened(call, plan.base()) : call);
        } else {
            method.addStatement("target.save($L, $L)", address, narrowedValue());
        }
        return method.build();
    }
}
