package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a {@link Processor} that executes one instruction, after {@link Fetch} has
 * read its opcode.
 *
 * <p>The method takes ports. It returns {@code void}, or the cycles that the instruction took
 * beyond {@link #cycles} ({@code int} or {@code long}). From all of them together the dispatch, a
 * disassembler and an instruction reference are generated. An entry of a subclass replaces the one
 * for the same opcode that it inherits.
 *
 * <p>The annotation may be repeated: one method may execute several opcodes.
 *
 * <p>A class file holds 65,535 constants, and the compiler refuses a class that needs more. A
 * constant is each different opcode, each different syntax and each name of a method. So one class
 * has about 21,800 entries where all three differ, and about 65,000 where methods and syntaxes are
 * few. Superclasses have constants of their own: a larger table is divided among them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Repeatable(Instruction.Repeated.class)
public @interface Instruction {
    /**
     * The opcode.
     *
     * @return what {@link Fetch} returns for this instruction; it must be given
     */
    int opcode() default -1;

    /**
     * The instruction in the notation of its assembler, with its operands in braces, in the order
     * in which they follow the opcode: {@code "LDA #{u8}"}. The disassembler shows them as
     * hexadecimal numbers.
     *
     * <ul>
     *   <li>{@code {u8}}, {@code {u16}}, {@code {u32}}, {@code {u64}}: an unsigned number, its low
     *       byte first: {@code $1234};
     *   <li>{@code {i8}} to {@code {i64}}: a signed number: {@code $12}, {@code -$12};
     *   <li>{@code {rel8}} to {@code {rel64}}: a signed distance from the end of the instruction,
     *       which is shown as the address that it leads to;
     *   <li>{@code {u16be}}, and so on for all with more than 8 bits: the same with the high byte
     *       first.
     * </ul>
     *
     * <p>A brace that is meant itself is written twice. Where an address holds more than 8 bits, as
     * the base type says, an operand has at least that many bits, and takes one address or several.
     *
     * @return the syntax; it must be given
     */
    String syntax() default "";

    /**
     * How long the instruction takes, with the fetch of its opcode.
     *
     * @return the clock cycles, one or more; it must be given. With {@link Timing#ACCESS} the
     *     accesses count, and this is documentation
     */
    int cycles() default 0;

    /**
     * Whether programs execute it often. The dispatch looks for these opcodes first, inside of its
     * loop, which a just-in-time compiler makes one piece of code of; with all the others it calls
     * another method. It is only the speed that depends on it.
     *
     * @return whether it is one of the few that programs are made of. Where more than 64 opcodes of
     *     a table are, they are too many for the loop, and all are treated alike
     */
    boolean frequent() default false;

    /** Holds several {@link Instruction} of one element; written by the compiler, not by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @interface Repeated {
        /**
         * The annotations held.
         *
         * @return all of them, in source order
         */
        Instruction[] value() default {};
    }
}
