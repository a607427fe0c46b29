package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * A component class without mistakes of its own.
 *
 * @param model what was read of it
 * @param base the width of its data
 * @param address the width of its addresses
 * @param handlers its handlers, and what each handles
 * @param ports the ports that its methods take, each once, in the order in which they are named
 */
public record ResolvedClass(
        ComponentModel model,
        Width base,
        Width address,
        List<Handler> handlers,
        List<PortModel> ports) {
    /**
     * A method that handles a request.
     *
     * @param request the request
     * @param method the method, with its ports
     */
    public record Handler(RequestModel request, HandlerModel method) {}

    /** Keeps the lists from changing. */
    public ResolvedClass {
        handlers = List.copyOf(handlers);
        ports = List.copyOf(ports);
    }

    /** The class tells it apart from others; all that is known of one is a lot. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedClass resolved && type().equals(resolved.type());
    }

    @Override
    public int hashCode() {
        return type().hashCode();
    }

    /**
     * Resolves a class.
     *
     * @param model a component class in which no mistake was found
     * @return the same, with nothing missing
     * @throws IllegalStateException if there is a mistake even so
     */
    public static ResolvedClass of(ComponentModel model) {
        List<Handler> handlers = new ArrayList<>();
        for (HandlerModel handler : model.handlers()) {
            RequestModel request =
                    handler.request().request().orElseThrow(() -> unsound(model, "a handler"));
            handlers.add(new Handler(request, handler));
        }
        return new ResolvedClass(
                model,
                model.base().width().orElseThrow(() -> unsound(model, "its base type")),
                model.address().width().orElseThrow(() -> unsound(model, "its address type")),
                handlers,
                model.ports());
    }

    private static IllegalStateException unsound(ComponentModel model, String what) {
        return new IllegalStateException(
                what + " of " + model.name() + " is a mistake, and no rule has found it");
    }

    /**
     * Returns the class.
     *
     * @return its name
     */
    public ClassName type() {
        return model.type();
    }
}
