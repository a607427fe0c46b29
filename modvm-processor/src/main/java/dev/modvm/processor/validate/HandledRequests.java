package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.RequestModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A handler names a request, and no other handler of the component names the same. */
final class HandledRequests implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        Map<RequestModel, HandlerModel> first = new HashMap<>();
        for (HandlerModel handler : component.handlers()) {
            Optional<RequestModel> request = handler.request().request();
            if (request.isEmpty()) {
                RequestNames.add(
                        Diagnostic.HANDLES_REQUEST,
                        "Handles",
                        component.name(),
                        handler.method().name(),
                        handler.request(),
                        findings);
            } else {
                HandlerModel earlier = first.putIfAbsent(request.get(), handler);
                if (earlier != null) {
                    findings.add(
                            Diagnostic.HANDLER_DOUBLED,
                            handler.request().place(),
                            handler.method().name(),
                            handler.request().written(),
                            earlier.method().name());
                }
            }
        }
    }
}
