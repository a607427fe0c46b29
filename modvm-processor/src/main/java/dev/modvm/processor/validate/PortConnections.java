package dev.modvm.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.RuntimeNames;
import dev.modvm.processor.model.SendsModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMapping;
import dev.modvm.processor.resolve.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every port has one component to be connected to, which answers what the port sends. What is
 * missing for several ports is one mistake, which is reported at the first of them.
 */
final class PortConnections implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        Missing missing = Missing.of(wiring);
        Visit named =
                (owner, port, place, found) ->
                        visitNamed(spec, wiring, owner, port, place, missing, found);
        Visit unnamed =
                (owner, port, place, found) ->
                        visitUnnamed(spec, wiring, owner, port, place, missing, found);
        forEachPort(wiring, port -> port.name().isPresent(), named, findings);
        forEachPort(
                wiring,
                port -> port.name().isEmpty() && !(port.type() instanceof PortType.OfFrontEnds),
                unnamed,
                findings);
    }

    /** A port without a name of a class that is used twice is one mistake. */
    private record Mistake(Place place, ClassName library, PortModel.Key port) {}

    private static Mistake mistake(ResolvedComponent owner, PortModel port) {
        ComponentModel component = owner.model();
        return new Mistake(
                port.place(),
                component.fromSource() ? ClassName.OBJECT : component.type(),
                port.key());
    }

    private interface Visit {
        void visit(ResolvedComponent owner, PortModel port, Place place, Findings findings);
    }

    private static void forEachPort(
            Wiring wiring, Predicate<PortModel> which, Visit visit, Findings findings) {
        Set<Mistake> seen = new HashSet<>();
        for (ResolvedComponent owner : wiring.components()) {
            ComponentModel component = owner.model();
            for (PortModel port : component.ports()) {
                if (Wiring.isPartnerless(port) || !which.test(port)) {
                    continue;
                }
                boolean fromSource = component.fromSource();
                Findings own = new Findings();
                visit.visit(owner, port, fromSource ? port.place() : owner.place(), own);
                // Only what was found: another component of the class may be connected well.
                own.all().stream()
                        .filter(one -> port.name().isPresent() || seen.add(mistake(owner, port)))
                        .map(one -> fromSource ? one : one.about(port.description()))
                        .forEach(findings::add);
                if (!own.isSound()) {
                    findings.addConsequence();
                }
            }
        }
    }

    /** What has been reported as missing, so that the ports that need it are no more mistakes. */
    private record Missing(Set<Handler> handlers, Set<ClassName> requests, Set<TypeName> ports) {
        private record Handler(ClassName component, ClassName request) {}

        /** What is mapped and answers neither loads nor saves is reported where it is mapped. */
        static Missing of(Wiring wiring) {
            Missing missing = new Missing(new HashSet<>(), new HashSet<>(), new HashSet<>());
            wiring.mappings().stream()
                    .map(ResolvedMapping::component)
                    .filter(MappedAnswers::isUnanswering)
                    .forEach(
                            component ->
                                    CARRIED.forEach(request -> missing.add(component, request)));
            return missing;
        }

        boolean add(ComponentModel component, ClassName request) {
            requests.add(request);
            return handlers.add(new Handler(component.type(), request));
        }

        /** Tells whether anything is missing that was not known to be missing. */
        boolean addAll(ComponentModel component, List<ClassName> unanswered) {
            List<ClassName> known =
                    unanswered.stream().filter(request -> !add(component, request)).toList();
            return known.isEmpty() || known.size() < unanswered.size();
        }
    }

    private static final List<ClassName> CARRIED =
            List.of(
                    RuntimeNames.LOAD_REQUEST,
                    RuntimeNames.SAVE_REQUEST,
                    RuntimeNames.PEEK_REQUEST);

    private static void visitNamed(
            SpecModel spec,
            Wiring wiring,
            ResolvedComponent owner,
            PortModel port,
            Place place,
            Missing missing,
            Findings findings) {
        List<ResolvedComponent> partners = wiring.candidates(owner, port);
        if (!partners.isEmpty()) {
            visitPartner(wiring, owner, port, partners.get(0), place, missing, findings);
            return;
        }
        boolean connected =
                owner.accessor().connects().stream()
                        .anyMatch(connect -> connect.port().equals(port.name().orElseThrow()));
        // A connection to nowhere is reported where it is written.
        if (!connected) {
            findings.add(
                    Diagnostic.PORT_UNKNOWN,
                    place.equals(port.place()) ? port.namePlace() : place,
                    port.description(),
                    owner.name(),
                    spec.name(),
                    Suggestion.remedy(
                            port.name().orElseThrow(),
                            wiring.components().stream().map(ResolvedComponent::name).toList(),
                            "components"));
        }
    }

    private static void visitPartner(
            Wiring wiring,
            ResolvedComponent owner,
            PortModel port,
            ResolvedComponent partner,
            Place place,
            Missing missing,
            Findings findings) {
        ComponentModel component = partner.model();
        if (partner.list() != port.type().isList()) {
            visitList(owner, port, partner, place, findings);
            return;
        }
        String unanswered = unanswered(wiring, port, partner, component);
        if (unanswered.isEmpty()) {
            visitWidths(owner, port, partner, place, findings);
        } else if (missing.addAll(component, needed(wiring, port, partner))) {
            findings.add(
                    Diagnostic.PORT_UNANSWERED,
                    place,
                    port.description(),
                    owner.name(),
                    partner.name(),
                    unanswered,
                    component.name());
        } else {
            findings.addConsequence();
        }
    }

    /** The requests that a named port sends and its partner does not answer. */
    private static List<ClassName> needed(
            Wiring wiring, PortModel port, ResolvedComponent partner) {
        return port.type() instanceof PortType.OfBus
                ? List.of(RuntimeNames.LOAD_REQUEST, RuntimeNames.SAVE_REQUEST)
                : wiring.unanswered(partner, port).stream()
                        .map(RequestModel::type)
                        .distinct()
                        .toList();
    }

    private static void visitList(
            ResolvedComponent owner,
            PortModel port,
            ResolvedComponent partner,
            Place place,
            Findings findings) {
        String type = MethodModel.simple(port.type().type().toString());
        if (!partner.list()) {
            findings.add(
                    Diagnostic.PORT_NOT_LIST,
                    place,
                    port.description(),
                    owner.name(),
                    partner.name(),
                    type.substring("List<".length(), type.length() - 1));
        } else {
            boolean bus = port.type() instanceof PortType.OfBus;
            findings.add(
                    Diagnostic.PORT_LIST,
                    place,
                    port.description(),
                    owner.name(),
                    partner.name(),
                    bus
                            ? "Declare the component by itself: a bus leads to one only."
                            : "Take @Port(\""
                                    + partner.name()
                                    + "\") List<"
                                    + type
                                    + ">, which has one for each of them.");
        }
    }

    private static void visitWidths(
            ResolvedComponent owner,
            PortModel port,
            ResolvedComponent partner,
            Place place,
            Findings findings) {
        ComponentModel own = owner.model();
        ComponentModel other = partner.model();
        if (!fits(port.type(), own, other)) {
            findings.add(
                    Diagnostic.PORT_WIDTHS,
                    place,
                    port.description(),
                    owner.name(),
                    partner.name(),
                    other.base().written(),
                    other.address().written(),
                    own.base().written(),
                    own.address().written(),
                    owner.name());
        }
    }

    /** Whether a port carries what the component at its other end takes. */
    private static boolean fits(PortType type, ComponentModel own, ComponentModel other) {
        if (type instanceof PortType.OfFrontEnd || type instanceof PortType.OfFrontEnds) {
            return own.base().width().equals(other.base().width());
        }
        if (type instanceof PortType.OfBus bus) {
            return bus.wide() == other.wide();
        }
        boolean usesCarriers =
                type.face().stream()
                        .flatMap(face -> face.methods().stream())
                        .flatMap(method -> method.request().stream())
                        .anyMatch(RequestModel::usesCarriers);
        return !usesCarriers
                || (own.base()
                                .width()
                                .map(Width::carrier)
                                .equals(other.base().width().map(Width::carrier))
                        && own.address()
                                .width()
                                .map(Width::carrier)
                                .equals(other.address().width().map(Width::carrier)));
    }

    /** What a component would have to answer, or nothing where it answers what the port sends. */
    private static String unanswered(
            Wiring wiring, PortModel port, ResolvedComponent partner, ComponentModel component) {
        if (port.type() instanceof PortType.OfBus) {
            return component.answers(Kind.LOAD) || component.answers(Kind.SAVE)
                    ? ""
                    : "LoadRequest or SaveRequest";
        }
        if (port.type().face().isPresent()) {
            return wiring.unanswered(partner, port).stream()
                    .map(request -> request.type().simpleName())
                    .distinct()
                    .collect(Collectors.joining(" and "));
        }
        return component.answers() ? "" : "requests";
    }

    private static void visitUnnamed(
            SpecModel spec,
            Wiring wiring,
            ResolvedComponent owner,
            PortModel port,
            Place place,
            Missing missing,
            Findings findings) {
        List<ResolvedComponent> candidates = wiring.candidates(owner, port);
        List<ResolvedComponent> lists =
                candidates.isEmpty() && port.type() instanceof PortType.OfInterface
                        ? wiring.answering(port, true)
                        : List.of();
        if (!lists.isEmpty()) {
            visitList(owner, port, lists.get(0), place, findings);
        } else if (candidates.isEmpty() && isKnown(wiring, owner, port, missing)) {
            findings.addConsequence();
        } else if (candidates.isEmpty()) {
            findings.add(
                    Diagnostic.PORT_UNBOUND,
                    place,
                    spec.name(),
                    port.description(),
                    owner.name(),
                    needed(port),
                    spec.name(),
                    elsewhere(wiring, owner, port));
        } else if (isMapped(port.type())) {
            return;
        } else if (candidates.size() == 1) {
            visitWidths(owner, port, candidates.get(0), place, findings);
        } else {
            List<String> names = candidates.stream().map(ResolvedComponent::name).toList();
            findings.add(
                    Diagnostic.PORT_AMBIGUOUS,
                    place,
                    spec.name(),
                    port.description(),
                    owner.name(),
                    String.join(", ", names),
                    names.get(0));
        }
    }

    /** Whether what an unconnected port needs has been reported as missing already. */
    private static boolean isKnown(
            Wiring wiring, ResolvedComponent owner, PortModel port, Missing missing) {
        boolean reported =
                port.type().face().stream()
                        .flatMap(face -> face.methods().stream())
                        .flatMap(method -> method.request().stream())
                        .map(RequestModel::type)
                        .anyMatch(missing.requests()::contains);
        // What only the asking component itself answers, another one may be connected to.
        boolean nobodyAnswers =
                wiring.components().stream()
                        .filter(other -> !other.equals(owner))
                        .allMatch(other -> wiring.candidates(other, port).isEmpty());
        return reported || (nobodyAnswers && !missing.ports().add(port.type().type()));
    }

    /** What else could be done where a port is unbound, as the end of a sentence. */
    private static String elsewhere(Wiring wiring, ResolvedComponent owner, PortModel port) {
        if (port.type() instanceof PortType.OfSpace) {
            return "";
        }
        return port.type() instanceof PortType.OfInterface
                        && wiring.answering(port, false).contains(owner)
                ? "; or write @Port(\""
                        + owner.name()
                        + "\"), since a component is not connected to itself without"
                : ", or name one with @Port";
    }

    /** Whether a port is connected to whatever is mapped. */
    private static boolean isMapped(PortType type) {
        return type instanceof PortType.OfBus || type instanceof PortType.OfSpace;
    }

    private static String needed(PortModel port) {
        if (port.type() instanceof PortType.OfSpace inSpace) {
            return "a component with @Mapped(space = " + inSpace.space().name() + ".class)";
        }
        if (port.type() instanceof PortType.OfBus) {
            return "a component with @Mapped";
        }
        if (port.type().face().isPresent()) {
            return (port.type().isList()
                            ? "a list of components that handle "
                            : "one component that handles ")
                    + port.type().face().get().methods().stream()
                            .map(SendsModel::request)
                            .flatMap(request -> request.stream())
                            .map(RequestModel::type)
                            .map(type -> type.simpleName())
                            .distinct()
                            .collect(Collectors.joining(" and "));
        }
        return "a peripheral";
    }
}
