package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.RequestModel.Kind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what {@code @Handles} and {@code @Sends} name. */
final class RequestReader {
    private final Hierarchy hierarchy;
    private final SourcePlaces places;

    RequestReader(Hierarchy hierarchy, SourcePlaces places) {
        this.hierarchy = hierarchy;
        this.places = places;
    }

    RequestChoice read(AnnotationUse use, Place place) {
        Optional<TypeMirror> written = use.typeValue("value");
        return new RequestChoice(
                written.map(type -> MethodModel.simple(Types.name(type).toString())).orElse(""),
                written.flatMap(this::request),
                written.map(this::flaw).orElse(RequestChoice.Flaw.ABSENT),
                place,
                element(use).filter(places::inSource).map(Place::of));
    }

    /** Returns the element of the class that an annotation names, where it names one. */
    Optional<TypeElement> element(AnnotationUse use) {
        return use.typeValue("value").flatMap(this::typeElement);
    }

    /** Tells whether the class that an annotation names mentions a type that does not exist. */
    boolean unresolved(AnnotationUse use) {
        return use.mentionsUnresolved("value")
                || element(use)
                        .filter(
                                type ->
                                        hierarchy.unresolved(type)
                                                || type.getRecordComponents().stream()
                                                        .anyMatch(
                                                                c -> Types.unresolved(c.asType())))
                        .isPresent();
    }

    private Optional<RequestModel> request(TypeMirror written) {
        return typeElement(written)
                .filter(type -> flaw(written) == RequestChoice.Flaw.NONE)
                .map(RequestReader::model);
    }

    private RequestChoice.Flaw flaw(TypeMirror written) {
        TypeElement type = typeElement(written).orElse(null);
        if (type == null) {
            return RequestChoice.Flaw.OTHER;
        }
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        if (!implementsRequest(type)) {
            return isRecord ? RequestChoice.Flaw.NOT_IMPLEMENTING : RequestChoice.Flaw.OTHER;
        }
        if (!isRecord) {
            return RequestChoice.Flaw.NO_RECORD;
        }
        return type.getTypeParameters().isEmpty()
                ? RequestChoice.Flaw.NONE
                : RequestChoice.Flaw.GENERIC;
    }

    private Optional<TypeElement> typeElement(TypeMirror type) {
        // What does not exist looks like a class that nobody can see.
        return type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    private boolean implementsRequest(TypeElement type) {
        return hierarchy.types(type).stream()
                .map(Types::className)
                .anyMatch(RuntimeNames.REQUEST::equals);
    }

    private static RequestModel model(TypeElement type) {
        ClassName name = Types.className(type);
        List<ParameterModel> components =
                type.getRecordComponents().stream()
                        .map(
                                component ->
                                        new ParameterModel(
                                                component.getSimpleName().toString(),
                                                Types.name(component.asType())))
                        .toList();
        return new RequestModel(name, kind(name), components);
    }

    private static Kind kind(ClassName name) {
        if (name.equals(RuntimeNames.LOAD_REQUEST)) {
            return Kind.LOAD;
        }
        if (name.equals(RuntimeNames.SAVE_REQUEST)) {
            return Kind.SAVE;
        }
        return name.equals(RuntimeNames.PEEK_REQUEST) ? Kind.PEEK : Kind.OWN;
    }
}
