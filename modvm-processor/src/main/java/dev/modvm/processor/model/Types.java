package dev.modvm.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.Access.Visibility;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What the readers ask of the compiler's types and elements. */
final class Types {
    private Types() {}

    /**
     * Returns a type without its annotations, or {@code Object} where it does not exist: it may
     * then have no name at all, since compilers make one up for what they could not parse.
     */
    static TypeName name(TypeMirror type) {
        return unresolved(type) ? ClassName.OBJECT : TypeName.get(type).withoutAnnotations();
    }

    /**
     * Returns a type as a machine in some package can name it: without type variables, and {@code
     * Object} in place of a class that can't be seen there. It differs from the type itself only
     * where that is a mistake, which must not bring others with it.
     */
    static TypeName nameIn(String packageName, TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return nameIn(packageName, variable.getUpperBound());
        }
        if (type instanceof IntersectionType bounds) {
            return nameIn(packageName, bounds.getBounds().get(0));
        }
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(nameIn(packageName, array.getComponentType()));
        }
        if (type instanceof DeclaredType declared) {
            if (!access(declared.asElement()).allows(packageName)) {
                return ClassName.OBJECT;
            }
            return mentionsVariable(declared)
                    ? className((TypeElement) declared.asElement())
                    : name(declared);
        }
        return name(type);
    }

    /** Returns what a {@code java.util.List} is a list of; nothing where it is none, or is raw. */
    static Optional<TypeMirror> elementOfList(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.util.List")
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    static boolean mentionsVariable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return mentionsVariable(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = bound(wildcard);
            return bound != null && mentionsVariable(bound);
        }
        if (type instanceof DeclaredType declared) {
            return mentionsVariable(declared.getEnclosingType())
                    || declared.getTypeArguments().stream().anyMatch(Types::mentionsVariable);
        }
        return type instanceof TypeVariable;
    }

    /** Returns the names of what does not exist of a type. */
    static List<String> missing(TypeMirror type) {
        List<String> ofArguments =
                type instanceof DeclaredType declared
                        ? declared.getTypeArguments().stream()
                                .flatMap(argument -> missing(argument).stream())
                                .toList()
                        : List.of();
        // To the Eclipse compiler, a list of what does not exist does not exist itself.
        if (type.getKind() == TypeKind.ERROR && ofArguments.isEmpty()) {
            return List.of(type.toString());
        }
        if (type instanceof ArrayType array) {
            return missing(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = bound(wildcard);
            return bound == null ? List.of() : missing(bound);
        }
        return ofArguments;
    }

    /** Tells whether a type, or a part of it, is generic and lacks its arguments. */
    static boolean mentionsRaw(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return mentionsRaw(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = bound(wildcard);
            return bound != null && mentionsRaw(bound);
        }
        if (type instanceof DeclaredType declared && !unresolved(type)) {
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            boolean generic = !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
            return (generic && arguments.isEmpty())
                    || arguments.stream().anyMatch(Types::mentionsRaw)
                    || mentionsRaw(declared.getEnclosingType());
        }
        return false;
    }

    static @Nullable TypeMirror bound(WildcardType wildcard) {
        return wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : wildcard.getSuperBound();
    }

    /** Returns the name of a class, or {@code Object} where the compiler made it up. */
    static ClassName className(TypeElement type) {
        return isNamed(type) ? ClassName.get(type) : ClassName.OBJECT;
    }

    /** Tells whether a type has a name that Java has, unlike those that compilers make up. */
    static boolean isNamed(TypeElement type) {
        return SourceVersion.isName(type.getQualifiedName());
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
            TypeMirror bound = bound(wildcard);
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
