package dev.modvm.processor;

import com.palantir.javapoet.ClassName;
import dev.modvm.annotations.AddressSpace;
import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Otherwise;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Processor;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.diagnostics.Reporter;
import dev.modvm.processor.diagnostics.SourceOrder;
import dev.modvm.processor.diagnostics.SourceTrees;
import dev.modvm.processor.diagnostics.Suppression;
import dev.modvm.processor.generate.DescriptionsWriter;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.ComponentReader;
import dev.modvm.processor.model.Initializers;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.Placement;
import dev.modvm.processor.model.PlacementReader;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.SpecReader;
import dev.modvm.processor.model.WrittenAnnotations;
import dev.modvm.processor.resolve.ResolvedMachine;
import dev.modvm.processor.resolve.Resolver;
import dev.modvm.processor.validate.ReachedHandlers;
import dev.modvm.processor.validate.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
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

    private final ProcessingEnvironment environment;
    private final ProcessingState state;
    private final Reporter reporter;
    private final Elements elements;
    private final SourceTrees trees;
    private final ComponentReader components;
    private final SpecReader specs;
    private final PlacementReader placements;
    private final Resolver resolver = new Resolver();
    private final Validator validator = new Validator(resolver);
    private final ReachedHandlers reached = new ReachedHandlers();

    /** Classes that accessors return and that are no components, which is reported there. */
    private final Set<String> noComponents = new HashSet<>();

    private boolean last;

    Round(ProcessingEnvironment environment, ProcessingState state, Reporter reporter) {
        this.environment = environment;
        this.state = state;
        this.reporter = reporter;
        elements = environment.getElementUtils();
        trees = SourceTrees.of(environment);
        components =
                new ComponentReader(
                        elements,
                        environment.getTypeUtils(),
                        Initializers.of(environment),
                        WrittenAnnotations.of(environment),
                        state::contains);
        specs = new SpecReader(elements, components);
        placements = new PlacementReader(components);
    }

    /**
     * Writes what is generated for what the round has brought, and for what has waited for it.
     *
     * @param annotations the annotations of ours that are there
     * @param round the round
     */
    void write(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        last = round.processingOver();
        Generation generation =
                new Generation(environment, state, components, validator, when(round));
        Set<TypeElement> types = types(state.takeWaiting());
        for (Class<?> annotation : OF_TYPES) {
            types.addAll(annotated(annotations, round, annotation));
        }
        inCompactSources(types).forEach(type -> refuseCompact(type, generation));
        types.forEach(state::addType);
        types = inOrder(types);
        List<Placement> placed = new ArrayList<>();
        types.forEach(placements::note);
        // To look for what is not there takes long, above all in what we have generated.
        Set<? extends Element> roots = annotations.isEmpty() ? Set.of() : round.getRootElements();
        for (Element root : roots) {
            if (root instanceof TypeElement type && trees.isMadeUp(type)) {
                continue;
            }
            List<Placement> found = placements.read(root);
            placed.addAll(found);
            if (!found.isEmpty() && root instanceof TypeElement type) {
                state.addAnnotated(type);
            }
        }
        generation.claimNames(types);
        for (TypeElement type : types) {
            writeFor(type, generation);
        }
        if (annotations.stream().anyMatch(Round::describes)) {
            ElementFilter.typesIn(roots).forEach(root -> writeDescriptions(root, generation));
        }
        Findings misplaced = check(placed);
        // So that the machine is not missing, too.
        misplaced.all().stream()
                .filter(finding -> finding.diagnostic() == Diagnostic.SPEC_UNANNOTATED)
                .map(finding -> (TypeElement) finding.place().element())
                .forEach(spec -> generation.writeUnsound(specs.read(spec)));
        types.forEach(this::noteTakenNames);
        noteReached();
        if (last && !round.errorRaised()) {
            reportTooLate();
        }
    }

    private Generation.When when(RoundEnvironment round) {
        if (last) {
            return Generation.When.LAST;
        }
        boolean quiet =
                round.getRootElements().stream()
                        .allMatch(root -> root instanceof TypeElement type && state.isOurs(type));
        return quiet ? Generation.When.QUIET : Generation.When.EARLY;
    }

    /** Reports machines that can't be run, and whose components came to be known all the same. */
    private void reportTooLate() {
        for (TypeElement type : types(state.givenUp())) {
            boolean unknown =
                    type.getAnnotation(MachineSpec.class) != null
                            ? specs.read(type).mentionsUnknown()
                            : components.read(type).filter(ComponentModel::unresolved).isPresent();
            if (!unknown) {
                reporter.reportTooLate(Place.of(type), type.getSimpleName().toString());
            }
        }
    }

    private static boolean describes(TypeElement annotation) {
        return annotation.getQualifiedName().contentEquals(Instruction.class.getCanonicalName())
                || annotation.getQualifiedName().contentEquals(Otherwise.class.getCanonicalName());
    }

    /** Keeps what is said of instructions where no dispatch is generated that could keep it. */
    private void writeDescriptions(TypeElement type, Generation generation) {
        if (trees.isMadeUp(type) || !SourceVersion.isName(type.getQualifiedName())) {
            return;
        }
        ElementFilter.typesIn(type.getEnclosedElements())
                .forEach(nested -> writeDescriptions(nested, generation));
        if (components.read(type).isEmpty() && !type.getModifiers().contains(Modifier.PRIVATE)) {
            Map<String, String> kept = components.descriptions().keptFor(type);
            if (!kept.isEmpty() && !isTaken(DescriptionsWriter.name(type))) {
                generation.writeDescriptions(type, kept);
            }
        }
    }

    /** Tells whether a user has a class of a name. Descriptions are not worth an error. */
    private boolean isTaken(ClassName name) {
        TypeElement known = elements.getTypeElement(name.canonicalName());
        return known != null
                && (state.contains(known) || known.getAnnotation(GeneratedByModvm.class) == null);
    }

    /** Notes all findings about what was compiled, in this round and in those before. */
    void check() {
        last = true;
        Set<TypeElement> types = types(state.types());
        types.forEach(placements::note);
        types.forEach(this::check);
        List<Placement> placed = new ArrayList<>();
        for (TypeElement type : types(state.annotated())) {
            placed.addAll(placements.read(type));
        }
        check(placed);
        noteReached();
    }

    /** Not every compiler tells in the order of the source what is annotated. */
    private Set<TypeElement> inOrder(Set<TypeElement> types) {
        List<TypeElement> ordered = new ArrayList<>(types);
        ordered.sort(Comparator.comparing(Place::of, new SourceOrder(state::place, trees)));
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
    private void refuseCompact(TypeElement type, Generation generation) {
        if (type.getAnnotation(MachineSpec.class) == null) {
            return;
        }
        SpecModel spec = specs.read(type);
        generation.writeNameless(spec);
        boolean canBeStarted =
                ElementFilter.methodsIn(outermost(type).getEnclosedElements()).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals("main"));
        // Otherwise the compiler reports what it could not parse.
        if (canBeStarted) {
            reporter.report(validator.checkCompact(spec));
        }
    }

    private void writeFor(TypeElement type, Generation generation) {
        components
                .read(type)
                .ifPresent(
                        component -> {
                            boolean sound = check(type, component);
                            if (component.processor()
                                    && component
                                            .table()
                                            .filter(InstructionTableModel::hasOwnDispatch)
                                            .isPresent()) {
                                generation.writeTable(type, component, sound);
                            }
                        });
        checkSpace(type);
        if (type.getAnnotation(MachineSpec.class) != null) {
            SpecModel spec = specs.read(type);
            if (state.isGivenUp(type)) {
                check(spec);
            } else if (!spec.mentionsUnknown() || last) {
                check(spec)
                        .ifPresentOrElse(
                                generation::writeMachine, () -> generation.writeUnsound(spec));
            } else {
                generation.writeUnknown(spec);
                state.addWaiting(type);
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
            state.addWaiting(type);
            return false;
        }
        Findings findings = validator.check(component);
        note(findings, type);
        boolean named = noteTakenNames(type);
        return named && findings.isSound() && !component.unresolved();
    }

    /** Tells whether what is generated for a spec or a processor can have its names. */
    private boolean noteTakenNames(TypeElement owner) {
        Findings findings = validator.checkNames(Place.of(owner), state.taken(owner));
        findings.all().forEach(reporter::note);
        return findings.isSound();
    }

    private void checkSpace(TypeElement type) {
        if (type.getAnnotation(AddressSpace.class) != null) {
            components.spaces().read(type).ifPresent(space -> note(validator.check(space), type));
        }
    }

    /** Returns the machine, where it fits together. */
    private Optional<ResolvedMachine> check(SpecModel spec) {
        Findings findings = validator.check(spec);
        note(findings, spec.element());
        spec.accessors().stream()
                .filter(accessor -> accessor.component().isEmpty())
                .forEach(
                        accessor -> {
                            noComponents.add(accessor.written().toString());
                            noComponents.add(accessor.element().toString());
                        });
        boolean named = noteTakenNames(spec.element());
        boolean sound =
                named
                        && findings.isSound()
                        && validator.isSound(spec)
                        && spec.accessors().stream()
                                .flatMap(accessor -> accessor.component().stream())
                                .allMatch(state::isGenerated);
        if (!sound) {
            return Optional.empty();
        }
        ResolvedMachine machine = resolver.resolve(spec);
        reached.add(machine);
        return Optional.of(machine);
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
}
