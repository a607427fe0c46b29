package dev.modvm.processor.model;

import dev.modvm.annotations.SameAsBase;
import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/** Reads the base and address types that an annotation gives. */
final class WidthReader {
    private final SourcePlaces places;

    WidthReader(SourcePlaces places) {
        this.places = places;
    }

    /** Reads the class that an element of an annotation names. */
    WidthChoice read(AnnotationUse use, String name, Place otherwise) {
        Optional<String> written = use.typeValue(name).map(found -> Types.name(found).toString());
        return new WidthChoice(
                written.map(MethodModel::simple).orElse(""),
                written.flatMap(Width::named),
                places.place(use, name, otherwise));
    }

    /** Reads the address type, which is the base type where none is given. */
    WidthChoice address(AnnotationUse use, WidthChoice base, Place otherwise) {
        WidthChoice written = read(use, "address", otherwise);
        boolean sameAsBase =
                use.value("address").isEmpty()
                        || use.typeValue("address")
                                .map(found -> Types.name(found).toString())
                                .filter(SameAsBase.class.getName()::equals)
                                .isPresent();
        return sameAsBase
                ? new WidthChoice(base.written(), base.width(), written.place())
                : written;
    }
}
