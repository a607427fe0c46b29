package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.Access.Visibility;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What the readers ask of the compiler's types and elements. */
final class Types {
    private Types() {}

    /** Returns a type without its annotations. */
    static TypeName name(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations();
    }

    static ClassName className(TypeElement type) {
        return ClassName.get(type);
    }

    /** Tells whether a type, or a part of it, does not exist; the compiler reports that. */
    static boolean unresolved(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return unresolved(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() != null
                            ? wildcard.getExtendsBound()
                            : wildcard.getSuperBound();
            return bound != null && unresolved(bound);
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(Types::unresolved);
    }

    static Access access(Element element) {
        Visibility visibility = Visibility.PUBLIC;
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around instanceof PackageElement packageElement) {
                return new Access(visibility, packageElement.getQualifiedName().toString());
            }
            Visibility own = visibility(around);
            if (own.compareTo(visibility) < 0) {
                visibility = own;
            }
        }
        throw new IllegalArgumentException(element.getSimpleName() + " is in no package");
    }

    private static Visibility visibility(Element element) {
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return Visibility.PRIVATE;
        }
        return element.getModifiers().contains(Modifier.PUBLIC)
                ? Visibility.PUBLIC
                : Visibility.PACKAGE;
    }
}
