package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects findings while rules run. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private boolean consequences;

    /** Creates an empty collection. */
    public Findings() {}

    /**
     * Adds a finding.
     *
     * @param diagnostic what kind of mistake it is
     * @param place where it is
     * @param arguments what the message's gaps are filled with, in order
     */
    public void add(Diagnostic diagnostic, Place place, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        found.add(new Finding(diagnostic, place, texts, Optional.empty(), ""));
    }

    /**
     * Adds a finding that was made elsewhere.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
        found.add(finding);
    }

    /** Notes a mistake that needs no finding: it ends with another one, which is reported. */
    public void addConsequence() {
        consequences = true;
    }

    /**
     * Returns what was found.
     *
     * @return the findings, in the order in which they were added
     */
    public List<Finding> all() {
        return Collections.unmodifiableList(found);
    }

    /**
     * Tells whether no mistake was found.
     *
     * @return whether there are no findings but warnings, and no consequences
     */
    public boolean isSound() {
        return isSoundBut(Set.of());
    }

    /**
     * Tells whether no mistake was found but some that do not count.
     *
     * @param harmless the mistakes that do not count
     * @return whether there are no findings but those and warnings, and no consequences
     */
    public boolean isSoundBut(Set<Diagnostic> harmless) {
        return !consequences
                && found.stream()
                        .map(Finding::diagnostic)
                        .allMatch(one -> one.isWarning() || harmless.contains(one));
    }
}
