package dev.modvm.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.modvm.annotations.AddressSpace;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Peripheral;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Reporter;
import dev.modvm.processor.generate.DisassemblerWriter;
import dev.modvm.processor.generate.DrawingWriter;
import dev.modvm.processor.generate.ExecutionWriter;
import dev.modvm.processor.generate.InstructionReference;
import dev.modvm.processor.generate.InstructionsWriter;
import dev.modvm.processor.generate.MachineWriter;
import dev.modvm.processor.model.ComponentReader;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.SpecReader;
import dev.modvm.processor.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;

/**
 * Generates machines from specs, and reports what does not fit together. The compiler creates it,
 * and calls it on one thread.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
public final class ModvmProcessor extends AbstractProcessor {
    private final Validator validator = new Validator();
    private final Set<String> sources = new LinkedHashSet<>();

    /**
     * Types to look at once more, by name: those that mention types which may still be generated,
     * and those with mistakes.
     */
    private Set<String> waiting = new LinkedHashSet<>();

    /** Specs and instruction tables that code has been generated for. */
    private final Set<String> written = new HashSet<>();

    /** Creates the processor; the compiler calls it. */
    public ModvmProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // All of ours, not only those that the processor starts from: javac warns of any that
        // nobody
        // claims.
        return Set.of(MachineSpec.class.getPackageName() + ".*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims our annotations, which are nobody else's: under {@code -Xlint:processing} javac warns
     * of every annotation that is not claimed.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Reporter reporter = new Reporter(processingEnv.getMessager());
        try {
            for (Element root : round.getRootElements()) {
                if (root instanceof TypeElement type) {
                    sources.add(type.getQualifiedName().toString());
                }
            }
            new Round(round, reporter).process();
        } catch (RuntimeException | StackOverflowError bug) {
            reporter.reportBug(bug);
        }
        return true;
    }

    /** One round of processing: elements are valid within a round only. */
    private final class Round {
        private final RoundEnvironment environment;
        private final Reporter reporter;
        private final ComponentReader components;
        private final SpecReader specs;
        private final Set<String> stillWaiting = new LinkedHashSet<>();

        Round(RoundEnvironment environment, Reporter reporter) {
            this.environment = environment;
            this.reporter = reporter;
            components =
                    new ComponentReader(
                            processingEnv.getElementUtils(),
                            processingEnv.getTypeUtils(),
                            type -> sources.contains(type.getQualifiedName().toString()));
            specs = new SpecReader(processingEnv.getElementUtils(), components);
        }

        void process() {
            Set<TypeElement> types = new LinkedHashSet<>();
            for (String name : waiting) {
                TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
                if (type != null) {
                    types.add(type);
                }
            }
            addAnnotated(dev.modvm.annotations.Processor.class.getCanonicalName(), types);
            addAnnotated(Peripheral.class.getCanonicalName(), types);
            addAnnotated(Node.class.getCanonicalName(), types);
            addAnnotated(MachineSpec.class.getCanonicalName(), types);
            addAnnotated(AddressSpace.class.getCanonicalName(), types);
            for (TypeElement type : types) {
                components.read(type).ifPresent(component -> processComponent(type, component));
                if (type.getAnnotation(AddressSpace.class) != null) {
                    components
                            .spaces()
                            .read(type)
                            .ifPresent(space -> report(validator.check(space), type));
                }
                if (type.getAnnotation(MachineSpec.class) != null) {
                    processSpec(specs.read(type));
                }
            }
            waiting = stillWaiting;
        }

        private void addAnnotated(String annotation, Set<TypeElement> types) {
            TypeElement element = processingEnv.getElementUtils().getTypeElement(annotation);
            if (element != null) {
                for (Element annotated : environment.getElementsAnnotatedWith(element)) {
                    // The compiler makes up names for what it could not parse.
                    if (annotated instanceof TypeElement type
                            && SourceVersion.isName(type.getQualifiedName())) {
                        types.add(type);
                    }
                }
            }
        }

        /**
         * Reports mistakes, but in the last round only: by then the compiler has told whether there
         * are mistakes in the user's Java that keep it from going on, such as what it could not
         * parse. Ours might follow from these. So might what we find beside a misspelt annotation.
         */
        private void report(Findings findings, TypeElement type) {
            if (findings.isEmpty() || environment.errorRaised()) {
                return;
            }
            if (!environment.processingOver()) {
                stillWaiting.add(type.getQualifiedName().toString());
            } else if (!components.reachesUnknownAnnotation(type)) {
                findings.all().forEach(reporter::report);
            }
        }

        private void processComponent(
                TypeElement type, dev.modvm.processor.model.ComponentModel component) {
            if (component.unresolved() && !environment.processingOver()) {
                stillWaiting.add(type.getQualifiedName().toString());
            } else {
                Findings findings = validator.check(component);
                report(findings, type);
                if (component.processor()
                        && component.table().isPresent()
                        && written.add(type.getQualifiedName() + " table")) {
                    writeTable(type, component, findings.isEmpty() && !component.unresolved());
                }
            }
        }

        private void writeTable(
                TypeElement type,
                dev.modvm.processor.model.ComponentModel component,
                boolean sound) {
            write(new DisassemblerWriter(component, type, sound).write());
            if (sound) {
                write(new InstructionsWriter(component, type).write());
                ClassName dispatch = component.table().orElseThrow().dispatch();
                writeResource(
                        dispatch.packageName(),
                        dispatch.simpleName() + ".md",
                        InstructionReference.of(component),
                        type);
            }
        }

        private void processSpec(SpecModel spec) {
            if (isUnresolved(spec) && !environment.processingOver()) {
                stillWaiting.add(spec.element().getQualifiedName().toString());
                return;
            }
            Findings findings = validator.check(spec);
            report(findings, spec.element());
            if (!written.add(spec.element().getQualifiedName().toString())) {
                return;
            }
            boolean runnable = findings.isEmpty() && validator.isSound(spec);
            write(new MachineWriter(spec, runnable).write());
            if (runnable) {
                write(ExecutionWriter.fused(spec));
                write(ExecutionWriter.threaded(spec));
                writeResource(
                        spec.type().packageName(),
                        DrawingWriter.fileName(spec),
                        DrawingWriter.write(spec),
                        spec.element());
            }
        }

        private boolean isUnresolved(SpecModel spec) {
            return spec.accessors().stream()
                    .anyMatch(
                            accessor ->
                                    accessor.unresolved()
                                            || accessor.component()
                                                    .filter(component -> component.unresolved())
                                                    .isPresent());
        }
    }

    private void write(JavaFile file) {
        Filer filer = processingEnv.getFiler();
        try {
            file.writeTo(filer);
        } catch (IOException failed) {
            throw new UncheckedIOException("could not write " + file.typeSpec().name(), failed);
        }
    }

    private void writeResource(String packageName, String name, String text, Element origin) {
        try (OutputStream page =
                processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, packageName, name, origin)
                        .openOutputStream()) {
            // Not in the encoding of the sources, which readers of the page do not know.
            page.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("could not write " + name, failed);
        }
    }
}
