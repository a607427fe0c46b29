package dev.modvm.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.SpecModel;
import java.util.List;

/** Every method of a spec is a component: no parameters, a name that is free, a component class. */
final class SpecAccessors implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        if (spec.plainInterface()) {
            spec.accessors().forEach(accessor -> visitAccessor(accessor, findings));
        }
    }

    private static void visitAccessor(AccessorModel accessor, Findings findings) {
        Place place = accessor.place();
        if (accessor.isReserved()) {
            findings.add(Diagnostic.ACCESSOR_RESERVED, place, accessor.name());
        } else if (accessor.parameters() > 0) {
            findings.add(Diagnostic.ACCESSOR_PARAMETERS, place, accessor.name());
        } else if (accessor.component().isEmpty() && !accessor.unresolved()) {
            String written = MethodModel.simple(accessor.written().toString());
            findings.add(
                    Diagnostic.ACCESSOR_NOT_COMPONENT,
                    place,
                    accessor.name(),
                    written,
                    remedy(accessor.written()));
        }
    }

    private static String remedy(TypeName written) {
        TypeName one =
                written instanceof ParameterizedTypeName generic
                                && generic.rawType().equals(ClassName.get(List.class))
                        ? generic.typeArguments().get(0)
                        : written;
        return isUsersClass(one)
                ? "Annotate "
                        + MethodModel.simple(one.toString())
                        + " with @Processor, @Peripheral or @Node"
                : "Return a class of your own that has @Processor, @Peripheral or @Node, or a List"
                        + " of such a class";
    }

    private static boolean isUsersClass(TypeName type) {
        return type instanceof ClassName className && !className.packageName().startsWith("java.");
    }
}
