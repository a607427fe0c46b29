package dev.modvm.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
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
import dev.modvm.processor.generate.MachinePlan;
import dev.modvm.processor.generate.MachineWriter;
import dev.modvm.processor.model.ComponentReader;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.SpecReader;
import dev.modvm.processor.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
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

    /** Components and specs that mention types which may still be generated, by name. */
    private Set<String> waiting = new LinkedHashSet<>();

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
            new Round(annotations, round, reporter).process();
        } catch (RuntimeException | StackOverflowError bug) {
            reporter.reportBug(bug);
        }
        return true;
    }

    /** One round of processing: elements are valid within a round only. */
    private final class Round {
        private final Set<? extends TypeElement> annotations;
        private final RoundEnvironment environment;
        private final Reporter reporter;
        private final ComponentReader components;
        private final SpecReader specs;
        private final Set<String> stillWaiting = new LinkedHashSet<>();

        Round(
                Set<? extends TypeElement> annotations,
                RoundEnvironment environment,
                Reporter reporter) {
            this.annotations = annotations;
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
                            .ifPresent(
                                    space ->
                                            validator.check(space).all().forEach(reporter::report));
                }
                if (type.getAnnotation(MachineSpec.class) != null) {
                    processSpec(specs.read(type));
                }
            }
            waiting = stillWaiting;
        }

        private void addAnnotated(String annotation, Set<TypeElement> types) {
            TypeElement element = processingEnv.getElementUtils().getTypeElement(annotation);
            // To look for what is not there takes long, above all in what we generated.
            if (element != null && annotations.contains(element)) {
                for (Element annotated : environment.getElementsAnnotatedWith(element)) {
                    if (annotated instanceof TypeElement type) {
                        types.add(type);
                    }
                }
            }
        }

        private void processComponent(
                TypeElement type, dev.modvm.processor.model.ComponentModel component) {
            if (component.unresolved() && !environment.processingOver()) {
                stillWaiting.add(type.getQualifiedName().toString());
            } else {
                Findings findings = validator.check(component);
                findings.all().forEach(reporter::report);
                if (component.processor() && component.table().isPresent()) {
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
            findings.all().forEach(reporter::report);
            boolean runnable = findings.isEmpty() && validator.isSound(spec);
            if (!runnable) {
                write(new MachineWriter(spec, Optional.empty()).write());
                return;
            }
            MachinePlan plan = MachinePlan.of(spec);
            String drawing = DrawingWriter.write(plan);
            write(new MachineWriter(spec, Optional.of(drawing)).write());
            write(ExecutionWriter.fused(plan));
            write(ExecutionWriter.threaded(plan));
            writeResource(
                    spec.type().packageName(),
                    DrawingWriter.fileName(spec),
                    drawing,
                    spec.element());
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
        TypeSpec type = file.typeSpec();
        // Written at once: to the compiler's writer, which has no buffer, the pieces take longer.
        String text = file.toString();
        try (Writer source =
                processingEnv
                        .getFiler()
                        .createSourceFile(
                                qualifiedName(file),
                                type.originatingElements().toArray(Element[]::new))
                        .openWriter()) {
            source.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException("could not write " + file.typeSpec().name(), failed);
        }
    }

    private static String qualifiedName(JavaFile file) {
        return ClassName.get(file.packageName(), file.typeSpec().name()).canonicalName();
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
