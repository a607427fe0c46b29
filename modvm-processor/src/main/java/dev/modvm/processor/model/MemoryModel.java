package dev.modvm.processor.model;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.OptionalLong;

/**
 * A field or method with {@code @Memory}.
 *
 * @param name its name
 * @param isMethod whether it is a method
 * @param parameters how many parameters the method has
 * @param isStatic whether it is static
 * @param type the type of the field, or what the method returns: an array, or banks of it
 * @param writable whether saves change it
 * @param length how many addresses it is long; nothing where that is not known before it is there
 * @param place where it is
 */
public record MemoryModel(
        String name,
        boolean isMethod,
        int parameters,
        boolean isStatic,
        TypeName type,
        boolean writable,
        OptionalLong length,
        Place place) {
    /**
     * Tells whether it is several arrays, of which one is selected.
     *
     * @return whether it is of type {@code Banks}
     */
    public boolean banked() {
        return type instanceof ParameterizedTypeName generic
                && generic.rawType().equals(RuntimeNames.BANKS)
                && generic.typeArguments().size() == 1;
    }

    /**
     * Returns the type of the array, or of each bank.
     *
     * @return the type
     */
    public TypeName arrayType() {
        return banked() ? ((ParameterizedTypeName) type).typeArguments().get(0) : type;
    }
}
