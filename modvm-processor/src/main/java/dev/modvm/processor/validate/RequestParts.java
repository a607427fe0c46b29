package dev.modvm.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import java.util.List;

/** What the parameters of handlers and port methods are, for a request and a component's types. */
final class RequestParts {
    private RequestParts() {}

    /** The carriers that a load, a save or a peek takes. */
    static List<ParameterModel> carriers(RequestModel request, Width base, Width address) {
        ParameterModel first = new ParameterModel("address", address.carrier());
        return request.kind() == RequestModel.Kind.SAVE
                ? List.of(first, new ParameterModel("value", base.carrier()))
                : List.of(first);
    }

    /** What a load, a save or a peek returns. */
    static TypeName answer(RequestModel request, Width base) {
        return request.kind() == RequestModel.Kind.SAVE ? TypeName.VOID : base.carrier();
    }

    /** Whether parameters can take the components of a request of the user's. */
    static boolean fit(
            List<ParameterModel> parameters, RequestModel request, ComponentModel component) {
        List<ParameterModel> components = request.components();
        if (parameters.size() != components.size()) {
            return false;
        }
        for (int index = 0; index < parameters.size(); index++) {
            if (!fits(parameters.get(index).type(), components.get(index).type(), component)) {
                return false;
            }
        }
        return true;
    }

    /** A long in a record is also an int in handlers and ports, where that is the carrier. */
    private static boolean fits(TypeName parameter, TypeName part, ComponentModel component) {
        return parameter.equals(part)
                || (part.equals(TypeName.LONG)
                        && parameter.equals(TypeName.INT)
                        && component.base().width().filter(Width.U64::equals).isEmpty());
    }

    /** Whether parameters have just the types of some others. */
    static boolean same(List<ParameterModel> some, List<ParameterModel> others) {
        return some.stream()
                .map(ParameterModel::type)
                .toList()
                .equals(others.stream().map(ParameterModel::type).toList());
    }
}
