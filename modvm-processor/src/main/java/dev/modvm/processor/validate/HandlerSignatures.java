package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import java.util.List;

/** A handler takes what its request consists of, and returns what the request is answered with. */
final class HandlerSignatures implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        for (HandlerModel handler : component.handlers()) {
            handler.request()
                    .request()
                    .ifPresent(request -> visitHandler(component, handler, request, findings));
        }
    }

    private static void visitHandler(
            ComponentModel component,
            HandlerModel handler,
            RequestModel request,
            Findings findings) {
        if (!request.usesCarriers()) {
            visitOwn(component, handler, request, findings);
        } else if (component.base().width().isPresent()
                && component.address().width().isPresent()) {
            Width base = component.base().width().get();
            Width address = component.address().width().get();
            visitCarriers(handler, request, base, address, findings);
        }
    }

    private static void visitOwn(
            ComponentModel component,
            HandlerModel handler,
            RequestModel request,
            Findings findings) {
        if (!handler.takesRecord() && !RequestParts.fit(handler.parts(), request, component)) {
            MethodModel method = handler.method();
            findings.add(
                    Diagnostic.HANDLER_PARAMETERS,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    handler.request().written(),
                    MethodModel.types(request.components()));
        }
    }

    private static void visitCarriers(
            HandlerModel handler,
            RequestModel request,
            Width base,
            Width address,
            Findings findings) {
        MethodModel method = handler.method();
        List<ParameterModel> carriers = RequestParts.carriers(request, base, address);
        if (handler.takesRecord() || !RequestParts.same(handler.parts(), carriers)) {
            findings.add(
                    Diagnostic.HANDLER_CARRIER,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    handler.request().written(),
                    base,
                    address,
                    MethodModel.types(carriers));
        } else if (!method.returns().equals(RequestParts.answer(request, base))) {
            findings.add(
                    Diagnostic.HANDLER_RETURN,
                    method.place(),
                    method.name(),
                    MethodModel.simple(method.returns().toString()),
                    handler.request().written(),
                    base,
                    RequestParts.answer(request, base));
        }
    }
}
