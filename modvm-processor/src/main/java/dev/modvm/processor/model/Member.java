package dev.modvm.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method as a type that has or inherits it sees it, with what that type puts in place of the type
 * parameters of its supertypes.
 *
 * @param method the method
 * @param returns its return type
 * @param parameters its parameters
 * @param thrown what it throws
 */
record Member(
        ExecutableElement method,
        TypeMirror returns,
        List<Parameter> parameters,
        List<? extends TypeMirror> thrown) {
    /**
     * A parameter of a method.
     *
     * @param element the parameter
     * @param type its type
     */
    record Parameter(VariableElement element, TypeMirror type) {
        ParameterModel model() {
            return new ParameterModel(element.getSimpleName().toString(), Types.name(type));
        }
    }

    static Member of(
            ExecutableElement method, TypeElement owner, javax.lang.model.util.Types types) {
        ExecutableType seen = (ExecutableType) type(method, owner, types);
        List<Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror type = seen.getParameterTypes().get(parameters.size());
            parameters.add(new Parameter(parameter, type));
        }
        return new Member(method, seen.getReturnType(), parameters, seen.getThrownTypes());
    }

    /** Returns the type of a member as a type that has or inherits it sees it. */
    static TypeMirror type(Element member, TypeElement owner, javax.lang.model.util.Types types) {
        // Only what a generic type declares differs from one type that inherits it to another.
        return member.getEnclosingElement() instanceof TypeElement declaring
                        && !declaring.equals(owner)
                        && Types.mentionsVariable(declaring.asType())
                ? types.asMemberOf((DeclaredType) owner.asType(), member)
                : member.asType();
    }

    List<ParameterModel> models() {
        return parameters.stream().map(Parameter::model).toList();
    }

    /** Tells whether its signature mentions a generic type without its arguments. */
    boolean mentionsRaw() {
        return Types.mentionsRaw(returns)
                || parameters.stream().anyMatch(parameter -> Types.mentionsRaw(parameter.type()));
    }

    /** Tells whether it mentions a type that does not exist, or could not be parsed. */
    boolean unresolved() {
        return Types.unresolved(returns)
                || parameters.stream()
                        .anyMatch(
                                parameter ->
                                        Types.unresolved(parameter.type())
                                                || !Hierarchy.isNamed(parameter.element()));
    }
}
