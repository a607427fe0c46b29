package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.RequestModel.Kind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes a bus that leads past the map, straight to a component of some class. What the component
 * does not answer fails: the value of an open bus is the map's.
 */
final class DirectBusWriter {
    private final ComponentPlan target;
    private final Style style;
    private final BusPlan bus;

    DirectBusWriter(ComponentPlan target, Style style, String name) {
        this.target = target;
        this.style = style;
        this.bus =
                new BusPlan(
                        name,
                        Optional.empty(),
                        target.type().base(),
                        target.type().address(),
                        List.of(),
                        Optional.empty());
    }

    TypeSpec write() {
        ClassName targetType = ClassName.get("", ComponentWriter.className(target, style));
        return TypeSpec.classBuilder(bus.className())
                .addJavadoc(
                        "The way past the map, straight to {@link $T}.\n",
                        target.component().type())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(bus.superclass())
                .addField(targetType, "target", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(
                        BusWriter.wired(
                                        bus,
                                        MethodSpec.constructorBuilder()
                                                .addParameter(targetType, "target"))
                                .addStatement("this.target = target")
                                .build())
                .addMethod(access(Kind.LOAD))
                .addMethod(access(Kind.SAVE))
                .build();
    }

    private MethodSpec access(Kind kind) {
        boolean loads = kind == Kind.LOAD;
        MethodSpec.Builder method =
                DecoderWriter.head(bus, kind, loads ? "decodeLoad" : "decodeSave")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED);
        CodeBlock address = CodeBlock.of("address");
        CodeBlock narrowed = bus.wide() ? Carriers.narrowed(address, bus.address()) : address;
        if (target.handling(kind).isEmpty()) {
            method.addStatement(
                    "throw $T.$L(target.name(), $L)",
                    RuntimeTypes.BUS_FAULT,
                    loads ? "loadRefused" : "saveRefused",
                    bus.wide() ? address : Carriers.widened(address, bus.address()));
        } else if (loads) {
            method.addStatement(
                    "return $L", bus.fromComponent(CodeBlock.of("target.load($L)", narrowed)));
        } else {
            method.addStatement(
                    "target.save($L, $L)", narrowed, bus.toComponent(CodeBlock.of("value")));
        }
        return method.build();
    }
}
