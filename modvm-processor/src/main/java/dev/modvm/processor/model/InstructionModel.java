package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * An entry of an instruction table.
 *
 * @param method the method that executes the instruction
 * @param opcode its opcode as written, unsigned; nothing where it is not written
 * @param opcodePlace where the opcode is written, or should be
 * @param syntax its syntax as written; nothing where it is not written
 * @param syntaxPlace where the syntax is written, or should be
 * @param cycles its clock cycles as written; nothing where they are not written
 * @param cyclesPlace where the cycles are written, or should be
 * @param frequent whether programs execute it often
 * @param description the first sentence about the method, as Markdown, or an empty text
 */
public record InstructionModel(
        TableMethodModel method,
        Optional<Integer> opcode,
        Place opcodePlace,
        Optional<String> syntax,
        Place syntaxPlace,
        Optional<Integer> cycles,
        Place cyclesPlace,
        boolean frequent,
        String description) {
    /**
     * Returns the opcode as a number.
     *
     * @return the opcode of an entry without mistakes, zero-extended
     */
    public long number() {
        return Integer.toUnsignedLong(opcode.orElseThrow());
    }
}
