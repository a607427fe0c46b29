package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.SpecModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accessors that a machine's builder has stages for. Those with mistakes have one too, so that
 * code which calls it brings no second error, but for what would be a mistake in the stage itself.
 */
final class StagedAccessors {
    private StagedAccessors() {}

    static List<AccessorModel> of(SpecModel spec) {
        Map<String, AccessorModel> byName = new LinkedHashMap<>();
        for (AccessorModel accessor : spec.accessors()) {
            if (canBeStage(accessor)) {
                byName.merge(accessor.name(), accessor, StagedAccessors::withFewerParameters);
            }
        }
        return List.copyOf(byName.values());
    }

    private static boolean canBeStage(AccessorModel accessor) {
        TypeName type = accessor.type();
        boolean couldOverride = type.isPrimitive() || type.equals(ClassName.OBJECT);
        return !type.equals(TypeName.VOID) && !(accessor.isReserved() && couldOverride);
    }

    /** Overloads would be one stage twice. */
    private static AccessorModel withFewerParameters(AccessorModel first, AccessorModel second) {
        return first.parameters() <= second.parameters() ? first : second;
    }
}
