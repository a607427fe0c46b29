package dev.modvm.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A port method returns what the handler that it reaches returns, or nothing. */
final class PortAnswers implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        Set<Place> seen = new HashSet<>();
        for (ResolvedComponent owner : wiring.components()) {
            ComponentModel component = owner.model();
            for (PortModel port : component.ports()) {
                List<ResolvedComponent> partners = wiring.candidates(owner, port);
                PortType.OfInterface face = port.type().face().orElse(null);
                if (face != null && partners.size() == 1) {
                    for (SendsModel method : face.methods()) {
                        Place place = component.fromSource() ? method.place() : owner.place();
                        visitMethod(face, method, partners.get(0), place, seen, findings);
                    }
                }
            }
        }
    }

    private static void visitMethod(
            PortType.OfInterface face,
            SendsModel method,
            ResolvedComponent partner,
            Place place,
            Set<Place> seen,
            Findings findings) {
        Optional<RequestModel> request = method.request();
        Optional<HandlerModel> handler =
                request.filter(sent -> !sent.usesCarriers()).flatMap(partner.model()::handler);
        if (handler.isEmpty() || method.returns().equals(TypeName.VOID)) {
            return;
        }
        TypeName answer = handler.get().method().returns();
        if (!method.returns().equals(answer) && seen.add(place)) {
            findings.add(
                    Diagnostic.PORT_ANSWER,
                    place,
                    method.name(),
                    face.type().simpleName(),
                    MethodModel.simple(method.returns().toString()),
                    partner.name(),
                    request.orElseThrow().type().simpleName(),
                    answer.equals(TypeName.VOID)
                            ? "nothing"
                            : MethodModel.simple(answer.toString()),
                    answer.equals(TypeName.VOID)
                            ? "void"
                            : MethodModel.simple(answer.toString()) + " or void");
        }
    }
}
