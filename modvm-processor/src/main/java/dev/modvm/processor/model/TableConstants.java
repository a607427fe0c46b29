package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the class file of one class needs at least for the entries of an instruction table that the
 * class declares: a class file has each constant once.
 *
 * @param type the class, for people
 * @param place where the class is
 * @param numbers how many different numbers there are: opcodes and cycles
 * @param syntaxes how many different syntaxes
 * @param methods how many different names of methods
 * @param count how many constants that needs together, with what any such class has. It may need
 *     more for what else it declares, but not fewer
 */
public record TableConstants(
        String type, Place place, int numbers, int syntaxes, int methods, int count) {
    /**
     * How many constants a class file has room for: their number has 16 bits, and counts one more.
     */
    public static final int ROOM = 65_534;

    /** What the class file says of each entry, whatever the entry is. */
    private static final List<String> ALWAYS = List.of("opcode", "syntax", "cycles");

    /**
     * The class, the class that it extends, and the names of an attribute and of its annotation.
     */
    private static final int OTHERS = 4;

    /**
     * Counts the constants of some entries.
     *
     * @param type the class that declares them, for people
     * @param place where the class is
     * @param entries its entries
     * @return what they need
     */
    static TableConstants of(String type, Place place, List<InstructionModel> entries) {
        Set<Integer> numbers = new TreeSet<>();
        Set<String> syntaxes = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        for (InstructionModel entry : entries) {
            entry.opcode().ifPresent(numbers::add);
            entry.cycles().ifPresent(numbers::add);
            entry.syntax().ifPresent(syntaxes::add);
            methods.add(entry.method().method().name());
        }
        // A syntax that is also the name of a method is one constant.
        Set<String> texts = new TreeSet<>(ALWAYS);
        texts.addAll(syntaxes);
        texts.addAll(methods);
        return new TableConstants(
                type,
                place,
                numbers.size(),
                syntaxes.size(),
                methods.size(),
                numbers.size() + texts.size() + OTHERS);
    }

    /**
     * Tells whether a class file has room for all of them.
     *
     * @return whether they are not too many
     */
    public boolean fit() {
        return count <= ROOM;
    }
}
