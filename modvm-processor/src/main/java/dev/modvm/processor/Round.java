package dev.modvm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.modvm.annotations.AddressSpace;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Processor;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.diagnostics.Reporter;
import dev.modvm.processor.diagnostics.SourceOrder;
import dev.modvm.processor.diagnostics.SourceTrees;
import dev.modvm.processor.diagnostics.Suppression;
import dev.modvm.processor.generate.AssemblyWriter;
import dev.modvm.processor.generate.DisassemblerWriter;
import dev.modvm.processor.generate.DrawingWriter;
import dev.modvm.processor.generate.ExecutionWriter;
import dev.modvm.processor.generate.InstructionReference;
import dev.modvm.processor.generate.InstructionsWriter;
import dev.modvm.processor.generate.MachinePlan;
import dev.modvm.processor.generate.MachineWriter;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.ComponentReader;
import dev.modvm.processor.model.InheritedMethods;
import dev.modvm.processor.model.Initializers;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.Placement;
import dev.modvm.processor.model.PlacementReader;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.SpecReader;
import dev.modvm.processor.model.TakenName;
import dev.modvm.processor.model.WrittenAnnotations;
import dev.modvm.processor.validate.ReachedHandlers;
import dev.modvm.processor.validate.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * One round of processing: reads what is annotated, checks it, and writes what is generated for it.
 * Elements are valid within a round only, so nothing of a round is kept but names.
 */
final class Round {
    private static final List<Class<?>> OF_TYPES =
            List.of(
                    Processor.class,
                    Peripheral.class,
                    Node.class,
                    MachineSpec.class,
                    AddressSpace.class);

    private final Seen seen;
    private final Reporter reporter;
    private final GeneratedFiles files;
    private final Elements elements;
    private final SourceTrees trees;
    private final ComponentReader components;
    private final SpecReader specs;
    private final PlacementReader placements;
    private final InheritedMethods inherited;
    private final Validator validator = new Validator();
    private final ReachedHandlers reached = new ReachedHandlers();

    /** Classes that accessors return and that are no components, which is reported there. */
    private final Set<String> noComponents = new HashSet<>();

    private boolean last;

    /**
     * Whether nobody but us has written anything in the round before, so that what is missing now
     * will never be there.
     */
    private boolean quiet;

    Round(ProcessingEnvironment environment, Seen seen, Reporter reporter) {
        this.seen = seen;
        this.reporter = reporter;
        files = new GeneratedFiles(environment.getFiler());
        elements = environment.getElementUtils();
        trees = SourceTrees.of(environment);
        components =
                new ComponentReader(
                        elements,
                        environment.getTypeUtils(),
                        Initializers.of(environment),
                        WrittenAnnotations.of(environment),
                        seen::contains);
        specs = new SpecReader(elements, components);
        placements = new PlacementReader(components);
        inherited = new InheritedMethods(elements);
    }

    /**
     * Writes what is generated for what the round has brought, and for what has waited for it.
     *
     * @param annotations the annotations of ours that are there
     * @param environment the round
     */
    void write(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        last = environment.processingOver();
        quiet =
                environment.getRootElements().stream()
                        .allMatch(root -> root instanceof TypeElement type && seen.isOurs(type));
        Set<TypeElement> types = types(seen.takeWaiting());
        for (Class<?> annotation : OF_TYPES) {
            types.addAll(annotated(annotations, environment, annotation));
        }
        inCompactSources(types).forEach(this::refuseCompact);
        types.forEach(seen::addType);
        types = inOrder(types);
        List<Placement> placed = new ArrayList<>();
        types.forEach(placements::note);
        // To look for what is not there takes long, above all in what we have generated.
        Set<? extends Element> roots =
                annotations.isEmpty() ? Set.of() : environment.getRootElements();
        for (Element root : roots) {
            if (root instanceof TypeElement type && trees.isMadeUp(type)) {
                continue;
            }
            List<Placement> found = placements.read(root);
            placed.addAll(found);
            if (!found.isEmpty() && root instanceof TypeElement type) {
                seen.addAnnotated(type);
            }
        }
        claimNames(types);
        for (TypeElement type : types) {
            writeFor(type);
        }
        Findings misplaced = check(placed);
        // So that the machine is not missing, too.
        misplaced.all().stream()
                .filter(finding -> finding.diagnostic() == Diagnostic.SPEC_UNANNOTATED)
                .map(finding -> (TypeElement) finding.place().element())
                .forEach(
                        spec ->
                                write(
                                        spec,
                                        new MachineWriter(specs.read(spec), Optional.empty())
                                                .write()));
        noteReached();
        if (last && !environment.errorRaised()) {
            reportTooLate();
        }
    }

    /** Reports machines that can't be run, and whose components came to be known all the same. */
    private void reportTooLate() {
        for (TypeElement type : types(seen.givenUp())) {
            boolean unknown =
                    type.getAnnotation(MachineSpec.class) != null
                            ? specs.read(type).mentionsUnknown()
                            : components.read(type).filter(ComponentModel::unresolved).isPresent();
            if (!unknown) {
                reporter.reportTooLate(Place.of(type), type.getSimpleName().toString());
            }
        }
    }

    /** Notes all findings about what was compiled, in this round and in those before. */
    void check() {
        last = true;
        Set<TypeElement> types = types(seen.types());
        types.forEach(placements::note);
        types.forEach(this::check);
        List<Placement> placed = new ArrayList<>();
        for (TypeElement type : types(seen.annotated())) {
            placed.addAll(placements.read(type));
        }
        check(placed);
        noteReached();
    }

    /** Not every compiler tells in the order of the source what is annotated. */
    private Set<TypeElement> inOrder(Set<TypeElement> types) {
        List<TypeElement> ordered = new ArrayList<>(types);
        ordered.sort(Comparator.comparing(Place::of, new SourceOrder(seen::place, trees)));
        return new LinkedHashSet<>(ordered);
    }

    private Set<TypeElement> types(Iterable<String> names) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        return types;
    }

    private Set<TypeElement> annotated(
            Set<? extends TypeElement> annotations,
            RoundEnvironment environment,
            Class<?> annotation) {
        Set<TypeElement> types = new LinkedHashSet<>();
        TypeElement element = elements.getTypeElement(annotation.getCanonicalName());
        if (element != null && annotations.contains(element)) {
            for (Element annotated : environment.getElementsAnnotatedWith(element)) {
                // The compiler makes up names for what it could not parse.
                if (annotated instanceof TypeElement type
                        && SourceVersion.isName(type.getQualifiedName())) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** Takes those away that are in compact source files, where nothing can be found again. */
    private Set<TypeElement> inCompactSources(Set<TypeElement> types) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeElement type : types) {
            if (trees.isMadeUp(outermost(type))) {
                found.add(type);
            }
        }
        types.removeAll(found);
        return found;
    }

    private static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return outermost;
    }

    /**
     * Writes a machine that nothing can be built with, and says so now: the last round does not
     * find the spec any more.
     */
    private void refuseCompact(TypeElement type) {
        if (type.getAnnotation(MachineSpec.class) == null) {
            return;
        }
        SpecModel spec = specs.read(type);
        write(type, new MachineWriter(spec.nameless(), Optional.empty()).write());
        boolean canBeStarted =
                ElementFilter.methodsIn(outermost(type).getEnclosedElements()).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals("main"));
        // Otherwise the compiler reports what it could not parse.
        if (canBeStarted) {
            reporter.report(validator.checkCompact(spec));
        }
    }

    private void writeFor(TypeElement type) {
        components
                .read(type)
                .ifPresent(
                        component -> {
                            boolean sound = check(type, component);
                            if (component.processor() && component.table().isPresent()) {
                                writeTable(type, component, sound);
                            }
                        });
        checkSpace(type);
        if (type.getAnnotation(MachineSpec.class) != null) {
            SpecModel spec = specs.read(type);
            if (seen.isGivenUp(type)) {
                check(spec);
            } else if (!spec.mentionsUnknown() || last) {
                writeMachine(spec, check(spec));
            } else if (quiet && seen.isEarly(type)) {
                writeMachine(spec, false);
                seen.addGivenUp(type);
                seen.addWaiting(type);
            } else {
                writeEarly(spec);
                seen.addWaiting(type);
            }
        }
    }

    private void check(TypeElement type) {
        components.read(type).ifPresent(component -> check(type, component));
        checkSpace(type);
        if (type.getAnnotation(MachineSpec.class) != null) {
            check(specs.read(type));
        }
    }

    /** Tells whether a component is sound, as far as is known now. */
    private boolean check(TypeElement type, ComponentModel component) {
        if (component.unresolved() && !last) {
            seen.addWaiting(type);
            return false;
        }
        Findings findings = validator.check(component);
        note(findings, type);
        boolean named = checkNames(type, component.name());
        return named && findings.isSound() && !component.unresolved();
    }

    /** Takes the names of all that is generated, whatever order the compiler has for the types. */
    private void claimNames(Set<TypeElement> types) {
        types.stream()
                .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
                .forEach(
                        type ->
                                suffixes(type)
                                        .map(
                                                suffix ->
                                                        InstructionTableModel.generated(
                                                                ClassName.get(type), suffix))
                                        .forEach(name -> seen.claim(type, name.canonicalName())));
    }

    /** What follows the name of a spec or a processor in those of the classes generated for it. */
    private Stream<String> suffixes(TypeElement type) {
        if (type.getAnnotation(MachineSpec.class) != null) {
            return Stream.of("Machine", "MachineFused", "MachineThreaded");
        }
        return components
                        .read(type)
                        .filter(ComponentModel::processor)
                        .flatMap(ComponentModel::table)
                        .isPresent()
                ? Stream.of("Instructions", "Disassembler")
                : Stream.of();
    }

    /** Tells whether what is generated for a spec or a processor can have its names. */
    private boolean checkNames(TypeElement owner, String name) {
        Findings findings = validator.checkNames(name, Place.of(owner), seen.taken(owner));
        findings.all().forEach(reporter::note);
        return findings.isSound();
    }

    private void checkSpace(TypeElement type) {
        if (type.getAnnotation(AddressSpace.class) != null) {
            components.spaces().read(type).ifPresent(space -> note(validator.check(space), type));
        }
    }

    /** Tells whether a machine fits together. */
    private boolean check(SpecModel spec) {
        Findings findings = validator.check(spec);
        note(findings, spec.element());
        spec.accessors().stream()
                .filter(accessor -> accessor.component().isEmpty())
                .forEach(
                        accessor -> {
                            noComponents.add(accessor.written().toString());
                            noComponents.add(accessor.element().toString());
                        });
        boolean named = checkNames(spec.element(), spec.name());
        boolean sound = named && findings.isSound() && validator.isSound(spec);
        if (sound) {
            reached.add(spec);
        }
        return sound;
    }

    private Findings check(List<Placement> placed) {
        Findings findings = validator.check(placed, noComponents);
        findings.all().forEach(reporter::note);
        return findings;
    }

    /**
     * What is found beside a misspelt annotation, which the compiler reports, may follow from it.
     */
    private void note(Findings findings, TypeElement type) {
        if (!findings.all().isEmpty() && !components.reachesUnknownAnnotation(type)) {
            findings.all().stream()
                    .filter(finding -> !Suppression.hides(finding, type))
                    .forEach(reporter::note);
        }
    }

    private void noteReached() {
        reached.findings().all().stream()
                .filter(finding -> !Suppression.hides(finding))
                .forEach(reporter::note);
    }

    private void writeTable(TypeElement type, ComponentModel component, boolean sound) {
        writeDisassembler(type, component, sound);
        if (sound) {
            write(type, new InstructionsWriter(component, type).write());
            ClassName dispatch = component.table().orElseThrow().dispatch();
            files.writeResource(
                    dispatch.packageName(),
                    dispatch.simpleName() + ".md",
                    InstructionReference.of(component),
                    type);
        }
    }

    private void writeDisassembler(TypeElement type, ComponentModel component, boolean sound) {
        if (seen.isEarly(type)) {
            return;
        }
        if (!component.unresolved() || last) {
            write(type, new DisassemblerWriter(component, type, sound).write());
        } else if (!components.inheritsUnknown(type) && validator.isListable(component)) {
            // What it knows is known; what other code refers to must not come too late.
            seen.addEarly(type);
            write(type, new DisassemblerWriter(component, type, true).write());
        } else if (quiet) {
            seen.addEarly(type);
            seen.addGivenUp(type);
            write(type, new DisassemblerWriter(component, type, false).write());
        }
    }

    /**
     * Writes what other code refers to, so that it does not miss the machine for a mistake in a
     * component: in the last round that would be too late.
     */
    private void writeEarly(SpecModel spec) {
        if (spec.plainInterface()
                && spec.nameable()
                && seen.claim(spec.element(), AssemblyWriter.type(spec).canonicalName())
                && seen.addEarly(spec.element())) {
            write(spec.element(), MachineWriter.early(spec).write());
        }
    }

    private void writeMachine(SpecModel spec, boolean sound) {
        if (!sound) {
            writeFace(spec, Optional.empty());
            return;
        }
        MachinePlan plan = MachinePlan.of(spec, inherited.names());
        String drawing = DrawingWriter.write(plan);
        writeFace(spec, Optional.of(drawing));
        write(spec.element(), ExecutionWriter.fused(plan));
        write(spec.element(), ExecutionWriter.threaded(plan));
        files.writeResource(
                spec.type().packageName(), DrawingWriter.fileName(spec), drawing, spec.element());
    }

    private void writeFace(SpecModel spec, Optional<String> drawing) {
        write(
                spec.element(),
                seen.isEarly(spec.element())
                        ? new AssemblyWriter(spec, drawing).write()
                        : new MachineWriter(spec, drawing).write());
    }

    /** Writes a class, unless another one has its name, which is reported. */
    private void write(TypeElement owner, JavaFile file) {
        String name = GeneratedFiles.name(file);
        if (seen.claim(owner, name) && !files.write(file)) {
            seen.addTaken(owner, new TakenName(name, ""));
            checkNames(owner, owner.getSimpleName().toString());
        }
    }
}
