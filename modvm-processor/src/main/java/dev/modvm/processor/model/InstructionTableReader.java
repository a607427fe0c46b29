package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.Otherwise;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.Access.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the instruction table of one class, a method at a time. */
final class InstructionTableReader {
    private record Entry(InstructionModel instruction, TypeElement declaring) {}

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final SourcePlaces places;
    private final DescriptionReader descriptions;
    private final TypeElement type;
    private final Place self;
    private final List<TableMethodModel> fetches = new ArrayList<>();
    private final List<TableMethodModel> otherwises = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private String otherwiseDescription = "";
    private boolean isPublic = true;
    private boolean unresolved;

    /**
     * Creates a reader.
     *
     * @param descriptions reads what is said of instructions
     * @param type the class
     * @param self where to report what lies outside of the source
     */
    InstructionTableReader(
            Elements elements,
            Hierarchy hierarchy,
            SourcePlaces places,
            DescriptionReader descriptions,
            TypeElement type,
            Place self) {
        this.descriptions = descriptions;
        this.elements = elements;
        this.hierarchy = hierarchy;
        this.places = places;
        this.type = type;
        this.self = self;
    }

    /** Tells whether a method is part of a table. */
    static boolean isPart(ExecutableElement method) {
        return AnnotationUse.of(method, Fetch.class).isPresent()
                || AnnotationUse.of(method, Instruction.class).isPresent()
                || AnnotationUse.of(method, Otherwise.class).isPresent();
    }

    /**
     * Reads a method that is part of the table.
     *
     * @param method the method
     * @param annotated the method that has the annotations: the same one, or one that it overrides
     * @param model the method as a model
     * @param parameters its parameters
     * @param access from where it can be seen
     * @param ports reads parameters that are ports
     */
    void read(
            ExecutableElement method,
            ExecutableElement annotated,
            MethodModel model,
            List<Member.Parameter> parameters,
            Access access,
            Function<List<Member.Parameter>, List<PortModel>> ports) {
        references.add(new Reference(model.name() + "()", access, model.place()));
        List<AnnotationUse> instructions = AnnotationUse.all(annotated, Instruction.class);
        boolean fetches = AnnotationUse.of(annotated, Fetch.class).isPresent();
        if (fetches || !instructions.isEmpty()) {
            TableMethodModel executed = new TableMethodModel(model, ports.apply(parameters));
            if (fetches) {
                this.fetches.add(executed);
            }
            String description = description(method, annotated);
            for (AnnotationUse use : instructions) {
                entries.add(
                        new Entry(
                                instruction(use, executed, description),
                                (TypeElement)
                                        Objects.requireNonNull(annotated.getEnclosingElement())));
            }
        }
        if (AnnotationUse.of(annotated, Otherwise.class).isPresent()) {
            // Where the opcode is missing, what follows is none of the ports that are meant.
            boolean takesOpcode =
                    !parameters.isEmpty() && model.parameters().get(0).type().equals(TypeName.INT);
            otherwises.add(
                    new TableMethodModel(
                            model,
                            takesOpcode
                                    ? ports.apply(parameters.subList(1, parameters.size()))
                                    : List.of()));
            otherwiseDescription = description(method, annotated);
        }
    }

    private String description(ExecutableElement method, ExecutableElement annotated) {
        String description = descriptions.of(method);
        return description.isEmpty() ? descriptions.of(annotated) : description;
    }

    private InstructionModel instruction(
            AnnotationUse use, TableMethodModel method, String description) {
        unresolved |=
                use.mentionsUnreadable("opcode", Integer.class)
                        || use.mentionsUnreadable("syntax", String.class)
                        || use.mentionsUnreadable("cycles", Integer.class)
                        || use.mentionsUnreadable("frequent", Boolean.class);
        return new InstructionModel(
                method,
                use.intValue("opcode"),
                places.place(use, "opcode", self),
                use.stringValue("syntax"),
                places.place(use, "syntax", self),
                use.intValue("cycles"),
                places.place(use, "cycles", self),
                use.booleanValue("frequent").orElse(false),
                description);
    }

    /** Takes what the generated dispatch names besides the methods. */
    void touch(List<Reference> named) {
        references.addAll(named);
        isPublic &= named.stream().allMatch(one -> one.access().visibility() == Visibility.PUBLIC);
    }

    /**
     * Tells whether an entry has a value that does not exist, which is the compiler's to report.
     */
    boolean unresolved() {
        return unresolved;
    }

    /**
     * Returns the table, after all methods have been read.
     *
     * @param processor the annotation of the class
     * @param inherited reads the table of its superclass, where that is compiled here
     * @param superclass reads the table of its superclass, wherever that comes from, where it is a
     *     processor with the same base
     * @return the table, or nothing where no method is part of one
     */
    Optional<InstructionTableModel> table(
            AnnotationUse processor,
            Supplier<Optional<InstructionTableModel>> inherited,
            Supplier<Optional<InstructionTableModel>> superclass) {
        if (fetches.isEmpty() && entries.isEmpty() && otherwises.isEmpty()) {
            return Optional.empty();
        }
        boolean generated =
                places.inSource(type)
                        || elements.getTypeElement(
                                        InstructionTableModel.generated(
                                                        Types.className(type), "Instructions")
                                                .canonicalName())
                                != null;
        InstructionTableModel own =
                table(processor, Types.className(type), references, inherited.get(), generated);
        return Optional.of(
                addsNothing() && !canBeSeen()
                        ? superclass
                                .get()
                                .filter(table -> table.serves(own))
                                .map(
                                        table ->
                                                table(
                                                        processor,
                                                        table.dispatching(),
                                                        List.of(),
                                                        inherited.get(),
                                                        true))
                                .orElse(own)
                        : own);
    }

    private InstructionTableModel table(
            AnnotationUse processor,
            ClassName dispatching,
            List<Reference> named,
            Optional<InstructionTableModel> inherited,
            boolean generated) {
        return new InstructionTableModel(
                Types.className(type),
                dispatching,
                fetches,
                instructions(),
                otherwises,
                otherwiseDescription,
                processor.enumValue("timing").filter(Timing.ACCESS.name()::equals).isPresent(),
                constants(),
                named,
                isPublic,
                inherited,
                generated);
    }

    private List<TableConstants> constants() {
        Map<TypeElement, List<InstructionModel>> declared = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (places.inSource(entry.declaring())) {
                declared.computeIfAbsent(entry.declaring(), first -> new ArrayList<>())
                        .add(entry.instruction());
            }
        }
        List<TableConstants> constants = new ArrayList<>();
        declared.forEach(
                (declaring, instructions) ->
                        constants.add(
                                TableConstants.of(
                                        declaring.getSimpleName().toString(),
                                        Place.of(declaring),
                                        instructions)));
        return constants;
    }

    /** Tells whether the class declares no part of the table itself; it may override some. */
    private boolean addsNothing() {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .noneMatch(InstructionTableReader::isPart);
    }

    private boolean canBeSeen() {
        String packageName = Types.className(type).packageName();
        return references.stream().allMatch(one -> one.access().allows(packageName));
    }

    /** The entries without those that a subclass replaces. */
    private List<InstructionModel> instructions() {
        Map<Integer, List<Entry>> byOpcode = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.instruction()
                    .opcode()
                    .ifPresent(
                            opcode ->
                                    byOpcode.computeIfAbsent(opcode, first -> new ArrayList<>())
                                            .add(entry));
        }
        return entries.stream()
                .filter(
                        entry ->
                                entry.instruction()
                                        .opcode()
                                        .flatMap(
                                                opcode -> Optional.ofNullable(byOpcode.get(opcode)))
                                        .filter(same -> isReplaced(entry, same))
                                        .isEmpty())
                .map(Entry::instruction)
                .toList();
    }

    private boolean isReplaced(Entry entry, List<Entry> same) {
        return same.stream()
                .anyMatch(
                        other ->
                                !other.declaring().equals(entry.declaring())
                                        && hierarchy
                                                .types(other.declaring())
                                                .contains(entry.declaring()));
    }
}
