package dev.modvm.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** A way in which a processor could go wrong, to see that it would be noticed. */
enum BrokenPromise {
    FAILS("thrown") {
        @Override
        void breakIn(ProcessingEnvironment environment, RoundEnvironment round) {
            throw new IllegalStateException("on purpose");
        }
    },

    WRITES_WHAT_DOES_NOT_COMPILE("an error in a generated file") {
        @Override
        void breakIn(ProcessingEnvironment environment, RoundEnvironment round) {
            if (!round.processingOver()
                    && environment.getElementUtils().getTypeElement("Wrong") == null) {
                try (Writer file = environment.getFiler().createSourceFile("Wrong").openWriter()) {
                    file.write("class Wrong { Missing missing; }");
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        }
    },

    REPORTS_TWICE("doubled") {
        @Override
        void breakIn(ProcessingEnvironment environment, RoundEnvironment round) {
            for (Element element : round.getRootElements()) {
                for (String text : new String[] {"once", "twice"}) {
                    environment
                            .getMessager()
                            .printMessage(Kind.ERROR, "[modvm/OnPurpose] " + text, element);
                }
            }
        }
    },

    WRITES_NOTHING("missing, but generated") {
        @Override
        boolean works() {
            return false;
        }
    };

    private final String complaint;

    BrokenPromise(String complaint) {
        this.complaint = complaint;
    }

    /** How what must be said of it begins. */
    String complaint() {
        return complaint;
    }

    void breakIn(ProcessingEnvironment environment, RoundEnvironment round) {}

    /** Whether the sound processor does its work besides. */
    boolean works() {
        return true;
    }

    /** Returns a processor that goes wrong in this way. */
    Processor breaking(Processor sound) {
        return new Breaking(sound);
    }

    private final class Breaking extends ForwardedProcessor {
        Breaking(Processor sound) {
            super(sound);
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations")
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            breakIn(environment(), round);
            return works() && super.process(annotations, round);
        }
    }
}
