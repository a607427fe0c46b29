package dev.modvm.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import dev.modvm.processor.model.Width;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every method of a port interface names a request and takes what it consists of. */
final class PortInterfaces implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        Set<TypeName> seen = new HashSet<>();
        for (PortModel port : component.ports()) {
            PortType.OfInterface face = port.type().face().orElse(null);
            if (face != null && seen.add(face.type())) {
                face.methods().stream()
                        .filter(method -> !method.generic())
                        .forEach(
                                method ->
                                        visitMethod(
                                                component,
                                                face.type().simpleName(),
                                                method,
                                                findings));
            }
        }
    }

    private static void visitMethod(
            ComponentModel component, String face, SendsModel method, Findings findings) {
        if (method.disagreement().isPresent()) {
            Agreements.add(method.disagreement().get(), findings);
        } else if (method.sends().isEmpty()) {
            findings.add(Diagnostic.SENDS_MISSING, method.place(), method.name(), face);
        } else if (method.request().isEmpty()) {
            RequestNames.add(
                    Diagnostic.SENDS_REQUEST,
                    "Sends",
                    face,
                    method.name(),
                    method.sends().get(),
                    findings);
        } else {
            visitRequest(component, method, method.request().get(), findings);
        }
    }

    private static void visitRequest(
            ComponentModel component, SendsModel method, RequestModel request, Findings findings) {
        if (method.oneWay() && !method.returns().equals(TypeName.VOID)) {
            findings.add(
                    Diagnostic.SENDS_ONE_WAY,
                    method.place(),
                    method.name(),
                    MethodModel.simple(method.returns().toString()));
        } else if (!request.usesCarriers()) {
            visitOwn(component, method, request, findings);
        } else if (component.base().width().isPresent()
                && component.address().width().isPresent()) {
            Width base = component.base().width().get();
            visitCarriers(method, request, base, component.address().width().get(), findings);
        }
    }

    private static void visitOwn(
            ComponentModel component, SendsModel method, RequestModel request, Findings findings) {
        if (!RequestParts.fit(method.parameters(), request, component)) {
            findings.add(
                    Diagnostic.SENDS_PARAMETERS,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    request.type().simpleName(),
                    MethodModel.declarations(request.components()));
        }
    }

    private static void visitCarriers(
            SendsModel method, RequestModel request, Width base, Width address, Findings findings) {
        List<ParameterModel> carriers = RequestParts.carriers(request, base, address);
        TypeName answer = RequestParts.answer(request, base);
        boolean answers =
                method.returns().equals(answer)
                        || (method.oneWay() && method.returns().equals(TypeName.VOID));
        if (!RequestParts.same(method.parameters(), carriers) || !answers) {
            findings.add(
                    Diagnostic.SENDS_CARRIER,
                    method.place(),
                    method.name(),
                    signature(method.returns(), method.name(), method.parameters()),
                    request.type().simpleName(),
                    base,
                    address,
                    signature(answer, method.name(), carriers));
        }
    }

    private static String signature(
            TypeName returns, String name, List<ParameterModel> parameters) {
        return MethodModel.simple(returns.toString())
                + " "
                + name
                + "("
                + MethodModel.declarations(parameters)
                + ")";
    }
}
