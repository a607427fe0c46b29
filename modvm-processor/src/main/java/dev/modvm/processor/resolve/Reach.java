package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which requests the components of a machine can get, over all ports of all others. */
public final class Reach {
    private final Map<String, Set<ClassName>> sent = new HashMap<>();
    private final Set<String> onBus = new HashSet<>();

    /** Components that there are untyped channels to, which carry every request. */
    private final Set<String> onChannel = new HashSet<>();

    /** Follows all ports of a machine. */
    Reach(List<Connection> connections) {
        for (Connection connection : connections) {
            for (ResolvedComponent partner : connection.target().partners()) {
                follow(connection.port().type(), partner.name());
            }
        }
    }

    private void follow(PortType type, String partner) {
        if (type instanceof PortType.OfBus || type instanceof PortType.OfSpace) {
            onBus.add(partner);
        } else if (type.face().isPresent()) {
            for (SendsModel method : type.face().get().methods()) {
                method.request()
                        .map(RequestModel::type)
                        .ifPresent(
                                request ->
                                        sent.computeIfAbsent(partner, name -> new HashSet<>())
                                                .add(request));
            }
        } else {
            onChannel.add(partner);
        }
    }

    /**
     * Tells whether anything can ask a component at all.
     *
     * @param component a component of the machine
     * @return whether a port leads to it, or a bus that it is mapped on
     */
    public boolean isAsked(ResolvedComponent component) {
        return onBus.contains(component.name())
                || onChannel.contains(component.name())
                || sent.containsKey(component.name());
    }

    /**
     * Tells whether a component can get a request.
     *
     * @param component a component of the machine
     * @param request the request
     * @return whether a port sends it there
     */
    public boolean reaches(ResolvedComponent component, RequestModel request) {
        return onChannel.contains(component.name())
                || (request.usesCarriers() && onBus.contains(component.name()))
                || sent.getOrDefault(component.name(), Set.of()).contains(request.type());
    }

    /**
     * Tells whether a port of the machine sends a component a request. A bus sends loads and saves,
     * and no peeks: these come over ports of their own.
     *
     * @param component a component of the machine
     * @param request the request
     * @return whether code for the request is needed
     */
    public boolean sends(ResolvedComponent component, RequestModel request) {
        boolean onlyByBus =
                !isUntyped(component)
                        && !sent.getOrDefault(component.name(), Set.of()).contains(request.type());
        return reaches(component, request)
                && !(onlyByBus && request.kind() == RequestModel.Kind.PEEK);
    }

    /**
     * Tells whether there is an untyped channel to a component.
     *
     * @param component a component of the machine
     * @return whether it can get any request
     */
    public boolean isUntyped(ResolvedComponent component) {
        return onChannel.contains(component.name());
    }
}
