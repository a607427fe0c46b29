package dev.modvm.processor.model;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Sends;
import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Looks for types that do not exist and that class files mention, in what a machine needs of a
 * component. What the source mentions is the compiler's to report.
 */
final class MissingTypes {
    private final Hierarchy hierarchy;
    private final javax.lang.model.util.Types types;
    private final SourcePlaces places;
    private final List<MissingType> found = new ArrayList<>();

    MissingTypes(Hierarchy hierarchy, javax.lang.model.util.Types types, SourcePlaces places) {
        this.hierarchy = hierarchy;
        this.types = types;
        this.places = places;
    }

    /** Finds the first that a component class mentions, or what it leads to. */
    Optional<MissingType> of(TypeElement component) {
        Place self = Place.of(component);
        // Of a class in the source, the compiler needs the supertypes, and reports them.
        if (!places.inSource(component)) {
            visitHierarchy(component, self);
        }
        for (TypeElement declaring : hierarchy.types(component)) {
            visitAnnotations(declaring, name(declaring), self);
            for (VariableElement field : ElementFilter.fieldsIn(declaring.getEnclosedElements())) {
                if (AnnotationUse.of(field, Memory.class).isPresent()) {
                    visit(field.asType(), field, name(field), self);
                }
            }
        }
        for (ExecutableElement method : hierarchy.methods(component)) {
            hierarchy.overrides(method, component).stream()
                    .filter(ComponentReader::isOurs)
                    .findFirst()
                    .ifPresent(annotated -> visitMethod(method, annotated, component));
        }
        return found.stream().findFirst();
    }

    /** Finds the first that the supertypes of a class mention. */
    Optional<MissingType> inHierarchy(TypeElement type, Place place) {
        visitHierarchy(type, place);
        return found.stream().findFirst();
    }

    /** Finds the first that a member's type mentions. */
    Optional<MissingType> in(ExecutableElement accessor, Place place) {
        visit(accessor.getReturnType(), accessor, name(accessor), place);
        visitAnnotations(accessor, name(accessor), place);
        return found.stream().findFirst();
    }

    private void visitMethod(
            ExecutableElement method, ExecutableElement annotated, TypeElement component) {
        Place place = places.place(method, Place.of(component));
        Member member = Member.of(method, component, types);
        String name = name(method);
        visit(member.returns(), method, name, place);
        member.thrown().forEach(thrown -> visit(thrown, method, name, place));
        visitAnnotations(annotated, name, place);
        AnnotationUse.all(annotated, Handles.class)
                .forEach(use -> visitRequest(use, places.place(use, "value", place)));
        for (Member.Parameter parameter : member.parameters()) {
            visit(parameter.type(), method, name, place);
            visitPort(parameter.type(), places.place(parameter.element(), place));
        }
    }

    private void visitPort(TypeMirror type, Place place) {
        TypeMirror partner = PortReader.partner(type);
        if (partner.getKind() != TypeKind.DECLARED
                || !(types.asElement(partner) instanceof TypeElement port)
                || places.isOfPlatform(port)) {
            return;
        }
        visitHierarchy(port, place);
        if (port.getKind() == ElementKind.INTERFACE) {
            for (ExecutableElement method : hierarchy.methods(port)) {
                Member member = Member.of(method, port, types);
                String name = name(port) + "." + name(method);
                visit(member.returns(), method, name, place);
                member.parameters()
                        .forEach(parameter -> visit(parameter.type(), method, name, place));
                visitAnnotations(method, name, place);
                AnnotationUse.of(method, Sends.class).ifPresent(use -> visitRequest(use, place));
            }
        }
    }

    private void visitRequest(AnnotationUse use, Place place) {
        if (use.typeValue("value").orElse(null) instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED) {
            TypeElement request = (TypeElement) declared.asElement();
            visitHierarchy(request, place);
            for (RecordComponentElement part : request.getRecordComponents()) {
                visit(part.asType(), request, name(request), place);
            }
        }
    }

    private void visitHierarchy(TypeElement type, Place place) {
        for (TypeElement declaring : hierarchy.types(type)) {
            if (!places.inSource(declaring)) {
                hierarchy
                        .missingSupertypes(declaring)
                        .forEach(name -> add(name, name(declaring), place));
            }
        }
    }

    /** The classes that are named by annotations which are of ours. */
    private void visitAnnotations(Element element, String name, Place place) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (AnnotationUse.isOurs(annotation)) {
                annotation
                        .getElementValues()
                        .values()
                        .forEach(value -> visitValue(value, element, name, place));
            }
        }
    }

    private void visitValue(AnnotationValue value, Element element, String name, Place place) {
        Object held = value.getValue();
        if (held instanceof TypeMirror type) {
            visit(type, element, name, place);
        } else if (held instanceof AnnotationMirror nested) {
            nested.getElementValues()
                    .values()
                    .forEach(each -> visitValue(each, element, name, place));
        } else if (held instanceof List<?> several) {
            several.forEach(each -> visitValue((AnnotationValue) each, element, name, place));
        } else if (held.equals("<error>") && !places.inSource(element)) {
            add("a class that an annotation names", name, place);
        }
    }

    private void visit(TypeMirror type, Element mentionedBy, String name, Place place) {
        if (!places.inSource(mentionedBy)) {
            Types.missing(type).forEach(missing -> add(missing, name, place));
        }
    }

    private void add(String type, String mentionedBy, Place place) {
        found.add(new MissingType(type, mentionedBy, place));
    }

    private static String name(Element element) {
        return element.getSimpleName() + (element instanceof ExecutableElement ? "()" : "");
    }
}
