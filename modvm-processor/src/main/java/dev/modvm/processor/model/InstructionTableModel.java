package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The instruction table of a processor class, with what it inherits. Entries that are replaced by
 * those of a subclass are not in it.
 *
 * @param type the processor class
 * @param dispatching the class whose dispatch serves it: itself, or the superclass that all entries
 *     are inherited from, where what it inherits can't be seen in its own package
 * @param fetches the methods with {@code @Fetch}; one, where the table is without mistakes
 * @param instructions the entries, those of supertypes first
 * @param otherwises the methods with {@code @Otherwise}; at most one, where the table is without
 *     mistakes
 * @param otherwiseDescription the first sentence about the method with {@code @Otherwise}, as
 *     Markdown, or an empty text
 * @param countsAccesses whether each access is a cycle, so that the methods return none
 * @param constants what the class files of the classes that declare entries need for them; of those
 *     that are compiled here
 * @param references what the generated dispatch names, and so must be able to see; the class first
 * @param isPublic whether the class and what its ports name is public
 * @param inherited the table that a superclass which is compiled here has by itself
 * @param generated whether the dispatch is there, or will be: it is not, where a library was
 *     compiled without the annotation processor
 */
public record InstructionTableModel(
        ClassName type,
        ClassName dispatching,
        List<TableMethodModel> fetches,
        List<InstructionModel> instructions,
        List<TableMethodModel> otherwises,
        String otherwiseDescription,
        boolean countsAccesses,
        List<TableConstants> constants,
        List<Reference> references,
        boolean isPublic,
        Optional<InstructionTableModel> inherited,
        boolean generated) {
    /** Keeps the lists from changing. */
    public InstructionTableModel {
        fetches = List.copyOf(fetches);
        instructions = List.copyOf(instructions);
        otherwises = List.copyOf(otherwises);
        constants = List.copyOf(constants);
        references = List.copyOf(references);
    }

    /**
     * Returns a class that is generated for the table.
     *
     * @param type the processor class
     * @param suffix what follows its name, such as {@code Instructions}
     * @return the class, in the processor's package
     */
    public static ClassName generated(ClassName type, String suffix) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
    }

    /**
     * Returns the class that executes instructions.
     *
     * @return the generated class, maybe that of a superclass
     */
    public ClassName dispatch() {
        return generated(dispatching, "Instructions");
    }

    /**
     * Tells whether a dispatch, a disassembler and a reference are generated for the class itself.
     *
     * @return whether it does not use those of a superclass
     */
    public boolean hasOwnDispatch() {
        return dispatching.equals(type);
    }

    /**
     * Tells whether the dispatch of this table can serve a subclass that adds nothing to it.
     *
     * @param subclass the table of the subclass
     * @return whether both are called in the same way, and the dispatch can be seen there
     */
    boolean serves(InstructionTableModel subclass) {
        boolean visible = isPublic || type.packageName().equals(subclass.type.packageName());
        return generated
                && visible
                && references.stream().allMatch(one -> one.access().allows(type.packageName()))
                && countsAccesses == subclass.countsAccesses
                && throwing() == subclass.throwing()
                && keys().equals(subclass.keys());
    }

    private List<PortModel.Key> keys() {
        return ports().stream().map(PortModel::key).toList();
    }

    private boolean throwing() {
        return methods().stream().anyMatch(one -> !one.method().checkedExceptions().isEmpty());
    }

    /**
     * Returns the methods of the table, each once.
     *
     * @return the methods: fetch, then instructions, then otherwise
     */
    public List<TableMethodModel> methods() {
        Set<TableMethodModel> methods = new LinkedHashSet<>(fetches);
        instructions.forEach(instruction -> methods.add(instruction.method()));
        methods.addAll(otherwises);
        return new ArrayList<>(methods);
    }

    /**
     * Returns the ports that the methods take, each once, in an order that does not depend on that
     * of the methods: a class file may list these in another order than the source.
     *
     * @return the ports, by type, then by name
     */
    public List<PortModel> ports() {
        Map<PortModel.Key, PortModel> ports = new LinkedHashMap<>();
        methods().forEach(method -> method.ports().forEach(p -> ports.putIfAbsent(p.key(), p)));
        List<PortModel> sorted = new ArrayList<>(ports.values());
        sorted.sort(
                Comparator.comparing((PortModel port) -> port.type().type().toString())
                        .thenComparing(port -> port.name().orElse("")));
        return sorted;
    }

    /**
     * Returns the entries as a manual lists them.
     *
     * @return the entries of a table without mistakes, by opcode
     */
    public List<InstructionModel> byOpcode() {
        return instructions.stream()
                .sorted(Comparator.comparingLong(InstructionModel::number))
                .toList();
    }

    /**
     * Tells whether a method returns a number.
     *
     * @param method a method of the table
     * @return whether it returns something
     */
    public static boolean returnsCycles(TableMethodModel method) {
        return !method.method().returns().equals(TypeName.VOID);
    }
}
