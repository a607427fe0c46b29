package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.generate.MachinePlan.PortClass;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the implementation of a port interface that leads to a component of some class. */
final class PortWriter {
    private final PortType.OfInterface face;
    private final ComponentPlan target;
    private final Style style;
    private final String name;

    PortWriter(PortClass port, Style style) {
        this.face = port.face();
        this.target = port.target();
        this.style = style;
        this.name = port.name();
    }

    TypeSpec write() {
        ClassName targetType = ClassName.get("", ComponentWriter.className(target, style));
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name)
                        .addJavadoc(
                                "The port {@link $T}, connected to {@link $T}.\n",
                                face.type(),
                                target.component().type())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addSuperinterface(face.type())
                        .addField(targetType, "target", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addParameter(targetType, "target")
                                        .addStatement("this.target = target")
                                        .build());
        face.methods().forEach(method -> type.addMethod(method(method)));
        return type.build();
    }

    private MethodSpec method(SendsModel sends) {
        RequestModel request = sends.request().orElseThrow();
        Handling handling = target.handling(request);
        NameAllocator names = new NameAllocator();
        names.newName("target");
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(sends.name())
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(sends.returns())
                        .varargs(sends.varArgs());
        List<ParameterModel> parameters = new ArrayList<>();
        for (ParameterModel parameter : request.named(sends.parameters())) {
            String unique = names.newName(parameter.name());
            parameters.add(new ParameterModel(unique, parameter.type()));
            method.addParameter(parameter.type(), unique);
        }
        String called = sends.oneWay() ? handling.postName() : query(handling);
        CodeBlock call = CodeBlock.of("target.$L($L)", called, arguments(parameters, handling));
        boolean returns = !sends.returns().equals(TypeName.VOID);
        return method.addStatement(returns ? "return $L" : "$L", call).build();
    }

    /** A query must not overtake what this port has sent before. */
    private String query(Handling handling) {
        boolean sendsMessages = face.methods().stream().anyMatch(SendsModel::oneWay);
        return sendsMessages ? style.methodInOrder(handling) : handling.name();
    }

    private static CodeBlock arguments(List<ParameterModel> parameters, Handling handling) {
        RequestModel request = handling.request();
        if (handling.handler().filter(HandlerModel::takesRecord).isPresent()) {
            List<TypeName> parts = request.components().stream().map(ParameterModel::type).toList();
            return CodeBlock.of("new $T($L)", request.type(), converted(parameters, parts));
        }
        List<TypeName> taken = handling.parameters().stream().map(ParameterModel::type).toList();
        return converted(parameters, taken);
    }

    private static CodeBlock converted(List<ParameterModel> parameters, List<TypeName> types) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int index = 0; index < parameters.size(); index++) {
            ParameterModel parameter = parameters.get(index);
            arguments.add(index == 0 ? "" : ",$W");
            arguments.add(
                    Carriers.converted(
                            CodeBlock.of("$L", parameter.name()),
                            parameter.type(),
                            types.get(index)));
        }
        return arguments.build();
    }
}
