package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Finding;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.Placement;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.TakenName;
import dev.modvm.processor.resolve.Resolver;
import dev.modvm.processor.resolve.Wiring;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Runs all rules, each where what it relies on is sound, so that one mistake is reported once. */
public final class Validator {
    private static final List<ComponentRule> COMPONENT_RULES =
            List.of(
                    new BaseTypes(),
                    new OneKind(),
                    new PlainClass(),
                    new Agreements(),
                    new LifecycleRoles(),
                    new LifecycleReturns(),
                    new InstructionTables(),
                    new InstructionEntries(),
                    new OpcodesDoubled(),
                    new OpcodesCovered(),
                    new TableConstantsFit(),
                    new TableSignatures(),
                    new TableAccessible(),
                    new InstanceMembers(),
                    new Clocks(),
                    new WaitingHandlers(),
                    new PlainMethods(),
                    new PortTypes(),
                    new PortInterfaces());

    /** Rules of what has no meaning in a processor at all. */
    private static final List<ComponentRule> ANSWERING_RULES =
            List.of(new HandledRequests(), new HandlerSignatures(), new HandlerExceptions());

    private static final List<ComponentRule> PERIPHERAL_RULES = List.of(new MemoryArrays());

    private static final List<SpecRule> SPEC_RULES =
            List.of(
                    new SpecShape(),
                    new Agreements(),
                    new SpecAccessors(),
                    new SpecProcessors(),
                    new WidthsAgree(),
                    new ClocksRelated(),
                    new UnmappedValue(),
                    new MappedSpaces(),
                    new MappedRanges(),
                    new MappedOverlaps(),
                    new MappedWithinMemory(),
                    new Accessible());

    private static final List<WiringRule> WIRING_RULES =
            List.of(
                    new MappedAnswers(),
                    new Connections(),
                    new PortConnections(),
                    new LineEnds(),
                    new PortAnswers());

    /** What is wrong with a component here does not change what it asks and what it answers. */
    private static final Set<Diagnostic> OF_NO_CONNECTION =
            Set.of(
                    Diagnostic.CYCLES_MISSING,
                    Diagnostic.CYCLES_RANGE,
                    Diagnostic.CYCLE_WITHOUT_ELAPSED,
                    Diagnostic.HANDLER_THROWS,
                    Diagnostic.LIFECYCLE_RETURN,
                    Diagnostic.METHOD_STATIC,
                    Diagnostic.OPCODES_UNCOVERED,
                    Diagnostic.OPCODE_DOUBLED,
                    Diagnostic.OPCODE_MISSING,
                    Diagnostic.OPCODE_RANGE,
                    Diagnostic.SYNTAX_MALFORMED,
                    Diagnostic.SYNTAX_MISSING,
                    Diagnostic.TABLE_TOO_LARGE);

    /** Rules whose findings are warnings, about machines that fit together. */
    private static final List<MachineRule> WARNING_RULES =
            List.of(new QueryCircles(), new AskedPeripherals(), new DrivenLines());

    /** What was found, by what was looked at: a component may be in many specs. */
    private final IdentityHashMap<ComponentModel, Findings> components = new IdentityHashMap<>();

    private final IdentityHashMap<SpecModel, Findings> specs = new IdentityHashMap<>();

    /** Whether all that a spec is made of is sound, by spec: one may be the parent of many. */
    private final IdentityHashMap<SpecModel, Boolean> sound = new IdentityHashMap<>();

    /** The same, but for mistakes that change no connection. */
    private final IdentityHashMap<SpecModel, Boolean> connectable = new IdentityHashMap<>();

    private final Resolver resolver;

    /**
     * Creates a validator for one round: it remembers what it was shown.
     *
     * @param resolver resolves the machines of that round
     */
    public Validator(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Checks a component class by itself. One that mentions types that do not exist is left to the
     * compiler.
     *
     * @param component the class
     * @return what is wrong with it
     */
    public Findings check(ComponentModel component) {
        return components.computeIfAbsent(component, this::checkNew);
    }

    private Findings checkNew(ComponentModel component) {
        Findings findings = new Findings();
        component.missing().ifPresent(missing -> new TypesThere().check(missing, findings));
        if (!component.unresolved()) {
            for (PortModel port : component.ports()) {
                if (port.type() instanceof PortType.OfSpace inSpace) {
                    check(inSpace.space(), port.place(), findings);
                }
            }
            COMPONENT_RULES.forEach(rule -> rule.check(component, findings));
            if (component.answers()) {
                ANSWERING_RULES.forEach(rule -> rule.check(component, findings));
            }
            if (component.peripheral()) {
                PERIPHERAL_RULES.forEach(rule -> rule.check(component, findings));
            }
        }
        return findings;
    }

    /**
     * Tells whether the instructions of a table can be written down, whatever else is wrong with
     * its class or is not known of it.
     *
     * @param component a processor with an instruction table
     * @return whether opcodes, syntaxes and widths are without mistakes
     */
    public boolean isListable(ComponentModel component) {
        Findings findings = new Findings();
        new InstructionEntries().check(component, findings);
        new OpcodesDoubled().check(component, findings);
        return findings.isSound()
                && component.base().width().isPresent()
                && component.address().width().isPresent();
    }

    /**
     * Checks an address space by itself.
     *
     * @param space the space
     * @return what is wrong with it
     */
    public Findings check(SpaceModel space) {
        Findings findings = new Findings();
        if (!space.unresolved()) {
            new AddressSpaces().check(space, findings);
        }
        return findings;
    }

    /**
     * Checks whether annotations are where they mean something.
     *
     * @param placements all annotations of ours that are compiled here
     * @param noComponents the canonical names of classes that are reported already as being no
     *     components
     * @return what is wrong with them
     */
    public Findings check(List<Placement> placements, Set<String> noComponents) {
        Findings findings = new Findings();
        new Placements(noComponents).check(placements, findings);
        return findings;
    }

    /** What is wrong with a space is reported where it is written, or else where it is used. */
    private void check(SpaceModel space, Place use, Findings findings) {
        check(space).all().stream()
                .map(finding -> space.fromSource() ? finding : finding.inLibrary(space.name(), use))
                .forEach(findings::add);
    }

    /**
     * Checks whether what is generated for a spec or a processor can have its names.
     *
     * @param owner where the spec or the processor is
     * @param taken the names that other classes have
     * @return whether they clash
     */
    public Findings checkNames(Place owner, List<TakenName> taken) {
        Findings findings = new Findings();
        new GeneratedNames().check(owner, taken, findings);
        return findings;
    }

    /**
     * Checks a spec in a compact source file.
     *
     * @param spec the spec, of which nothing else need be checked
     * @return that it can't be there
     */
    public Findings checkCompact(SpecModel spec) {
        Findings findings = new Findings();
        new NamedClasses().check(spec, findings);
        return findings;
    }

    /**
     * Checks a spec, and those of its component classes that come from libraries; the others are
     * checked by themselves, and so are the specs that it extends.
     *
     * @param spec the spec
     * @return what is wrong with it
     */
    public Findings check(SpecModel spec) {
        Findings findings = specs.get(spec);
        if (findings == null) {
            findings = checkNew(spec);
            specs.put(spec, findings);
        }
        return findings;
    }

    private Findings checkNew(SpecModel spec) {
        Findings findings = new Findings();
        Set<ComponentModel> checked = new HashSet<>();
        for (AccessorModel accessor : spec.accessors()) {
            accessor.component()
                    .filter(component -> !component.fromSource() && checked.add(component))
                    .ifPresent(component -> checkLibrary(accessor, component, findings));
        }
        for (AccessorModel accessor : spec.accessors()) {
            for (MappedModel mapped : accessor.mapped()) {
                mapped.space()
                        .ifPresent(
                                choice ->
                                        choice.space()
                                                .ifPresent(
                                                        space ->
                                                                check(
                                                                        space,
                                                                        choice.place(),
                                                                        findings)));
            }
        }
        spec.missing().ifPresent(missing -> new TypesThere().check(missing, findings));
        SPEC_RULES.forEach(rule -> rule.check(spec, findings));
        if (findings.isSound() && isConnectable(spec)) {
            Wiring wiring = resolver.wiring(spec);
            WIRING_RULES.forEach(rule -> rule.check(spec, wiring, findings));
            if (findings.isSound() && isSound(spec)) {
                WARNING_RULES.forEach(rule -> rule.check(resolver.resolve(spec), findings));
            }
        }
        return withoutInherited(spec, findings);
    }

    /**
     * What is wrong with a spec is wrong with every spec that extends it, and still one mistake.
     */
    private Findings withoutInherited(SpecModel spec, Findings findings) {
        List<Finding> inherited =
                spec.parents().stream().flatMap(parent -> check(parent).all().stream()).toList();
        Findings own = new Findings();
        findings.all().stream()
                .filter(finding -> inherited.stream().noneMatch(finding::isSameMistake))
                .forEach(own::add);
        return own;
    }

    /**
     * Tells whether all component classes of a spec are known and without mistakes of their own, so
     * that it makes sense to look at what is between them.
     *
     * @param spec the spec
     * @return whether no component is in error
     */
    public boolean isSound(SpecModel spec) {
        return isSound(spec, sound, Findings::isSound);
    }

    /** Tells whether all is known that tells which component is connected to which. */
    private boolean isConnectable(SpecModel spec) {
        return isSound(spec, connectable, findings -> findings.isSoundBut(OF_NO_CONNECTION));
    }

    private boolean isSound(
            SpecModel spec,
            IdentityHashMap<SpecModel, Boolean> known,
            Predicate<Findings> isComponentSound) {
        Boolean answer = known.get(spec);
        if (answer == null) {
            answer = isSoundNew(spec, known, isComponentSound);
            known.put(spec, answer);
        }
        return answer;
    }

    private boolean isSoundNew(
            SpecModel spec,
            IdentityHashMap<SpecModel, Boolean> known,
            Predicate<Findings> isComponentSound) {
        return spec.plainInterface()
                && !spec.unresolved()
                && spec.accessors().stream().noneMatch(AccessorModel::unreadable)
                && spec.parents().stream()
                        .allMatch(
                                parent ->
                                        check(parent).isSound()
                                                && isSound(parent, known, isComponentSound))
                && spec.accessors().stream()
                        .allMatch(
                                accessor ->
                                        accessor.component()
                                                .filter(component -> !component.unresolved())
                                                .filter(component -> !component.incomplete())
                                                .map(this::check)
                                                .filter(isComponentSound)
                                                .isPresent());
    }

    private void checkLibrary(AccessorModel accessor, ComponentModel component, Findings findings) {
        check(component)
                .all()
                .forEach(
                        finding ->
                                findings.add(
                                        finding.inLibrary(component.name(), accessor.place())));
    }
}
