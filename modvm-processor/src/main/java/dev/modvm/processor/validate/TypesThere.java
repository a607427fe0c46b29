package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.MissingType;

/** What class files mention is there, as far as a machine needs it. */
final class TypesThere {
    void check(MissingType missing, Findings findings) {
        findings.add(
                Diagnostic.TYPE_MISSING, missing.place(), missing.mentionedBy(), missing.name());
    }
}
