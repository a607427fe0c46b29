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
    /**
     * How ports of a machine send a request to a component.
     *
     * @param queried whether one waits for the answer
     * @param queriedInOrder whether one waits that sends messages, too, which the query must not
     *     overtake
     * @param posted whether one does not wait
     */
    public record Ways(boolean queried, boolean queriedInOrder, boolean posted) {
        /** No way at all. */
        public static final Ways NONE = new Ways(false, false, false);

        /**
         * Tells whether there is any.
         *
         * @return whether a port sends the request
         */
        public boolean any() {
            return queried || queriedInOrder || posted;
        }

        /**
         * Adds other ways.
         *
         * @param other the others
         * @return both
         */
        public Ways and(Ways other) {
            return new Ways(
                    queried || other.queried,
                    queriedInOrder || other.queriedInOrder,
                    posted || other.posted);
        }
    }

    /** By component and request. */
    private final Map<String, Map<ClassName, Ways>> sent = new HashMap<>();

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
            follow(type.face().get(), partner);
        } else {
            onChannel.add(partner);
        }
    }

    private void follow(PortType.OfInterface face, String partner) {
        boolean posts = face.methods().stream().anyMatch(SendsModel::oneWay);
        for (SendsModel method : face.methods()) {
            boolean waits = !method.oneWay();
            Ways ways = new Ways(waits && !posts, waits && posts, !waits);
            method.request()
                    .ifPresent(
                            request ->
                                    sent.computeIfAbsent(partner, name -> new HashMap<>())
                                            .merge(request.type(), ways, Ways::and));
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
                || sent.getOrDefault(component.name(), Map.of()).containsKey(request.type());
    }

    /**
     * Returns how ports of the machine send a component a request. A bus sends loads and saves, and
     * no peeks: these come over ports of their own.
     *
     * @param component a component of the machine
     * @param request the request
     * @return the ways, but for untyped channels
     */
    public Ways ways(ResolvedComponent component, RequestModel request) {
        Ways typed =
                sent.getOrDefault(component.name(), Map.of())
                        .getOrDefault(request.type(), Ways.NONE);
        boolean accessed =
                onBus.contains(component.name())
                        && (request.kind() == RequestModel.Kind.LOAD
                                || request.kind() == RequestModel.Kind.SAVE);
        return accessed ? typed.and(new Ways(true, false, false)) : typed;
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
