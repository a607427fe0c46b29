package org.example.sign;

import org.mapstruct.Mapper;

/** Makes labels of glyphs: from what AutoValue completes, with the builder that Lombok writes. */
@Mapper
interface Labels {
    Label label(Glyph glyph);
}
