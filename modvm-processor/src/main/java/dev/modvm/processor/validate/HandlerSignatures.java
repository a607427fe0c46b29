package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A handler takes what its request consists of, and returns what the request is answered with. */
final class HandlerSignatures implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        // A method that handles several requests of one shape is mistaken once.
        Set<Place> seen = new HashSet<>();
        for (HandlerModel handler : component.handlers()) {
            Findings own = new Findings();
            handler.request()
                    .request()
                    .filter(request -> !handler.method().generic())
                    .ifPresent(request -> visitHandler(component, handler, request, own));
            own.all().stream().filter(finding -> seen.add(finding.place())).forEach(findings::add);
        }
    }

    /** Whether a handler's first parameters are the request's, so that the others are ports. */
    static boolean takesRequest(ComponentModel component, HandlerModel handler) {
        Optional<RequestModel> request = handler.request().request();
        Optional<Width> base = component.base().width();
        Optional<Width> address = component.address().width();
        if (request.isEmpty()) {
            return false;
        }
        if (!request.get().usesCarriers()) {
            return handler.takesRecord()
                    || RequestParts.fit(handler.parts(), request.get(), component);
        }
        return base.isPresent()
                && address.isPresent()
                && takesCarriers(
                        handler, RequestParts.carriers(request.get(), base.get(), address.get()));
    }

    private static boolean takesCarriers(HandlerModel handler, List<ParameterModel> carriers) {
        return !handler.takesRecord() && RequestParts.same(handler.parts(), carriers);
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
        if (!takesRequest(component, handler)) {
            MethodModel method = handler.method();
            findings.add(
                    Diagnostic.HANDLER_PARAMETERS,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    handler.request().written(),
                    MethodModel.declarations(request.components()));
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
        if (!takesCarriers(handler, carriers)) {
            findings.add(
                    Diagnostic.HANDLER_CARRIER,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    handler.request().written(),
                    base,
                    address,
                    MethodModel.declarations(carriers));
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
