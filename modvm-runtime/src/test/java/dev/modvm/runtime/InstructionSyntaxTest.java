package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notation of instructions, as the annotation documents it. */
class InstructionSyntaxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NOP; NOP; 1",
                "LDA #{u8}; LDA #$92; 2",
                "LDA {u16}; LDA $7F92; 3",
                "LDA {u16be}; LDA $927F; 3",
                "LEA {u32}; LEA $03807F92; 5",
                "LEA {u64}; LEA $0706050403807F92; 9",
                "ADD {i8}; ADD -$6E; 2",
                "ADD {i16}; ADD $7F92; 3",
                "ADD {i16be}; ADD -$6D81; 3",
                "BRA {rel8}; BRA $0F94; 2",
                "BRA {rel16}; BRA $8F95; 3",
                "BBR {u8},{rel8}; BBR $92,$1082; 3",
                "PUSH {{{u8}}}; PUSH {$92}; 2",
                "LD ({i8}+IX),{u8}; LD (-$6E+IX),$7F; 3",
            })
    void writesOperandsAsNumbers(String syntax, String expected, int length) {
        long[] memory = {0xEA, 0x92, 0x7F, 0x80, 0x03, 0x04, 0x05, 0x06, 0x07};
        assertThat(disassembled(syntax, at -> memory[(int) (at - 0x1000)], 0x1000, 8, 16))
                .isEqualTo(expected);
        assertThat(InstructionSyntax.length(syntax, 8)).isEqualTo(length);
    }

    @Test
    void goesOnAtZeroBehindTheLastAddress() {
        long[] memory = new long[0x10000];
        memory[0xFFFF] = 0xEA;
        memory[0] = 0x34;
        memory[1] = 0x12;
        LongUnaryOperator load = at -> memory[(int) at];
        assertThat(disassembled("JMP {u16}", load, 0xFFFF, 8, 16)).isEqualTo("JMP $1234");
        assertThat(disassembled("BRA {rel8}", load, 0xFFFF, 8, 16)).isEqualTo("BRA $0035");
        assertThat(disassembled("BRA {rel8}", load, -1, 8, 16)).isEqualTo("BRA $0035");
    }

    @Test
    void ignoresBitsThatAnAddressDoesNotHold() {
        assertThat(disassembled("LDA #{u8}", at -> at == 0 ? 0xEA - 0x100 : -1, 0, 8, 16))
                .isEqualTo("LDA #$FF");
    }

    @Test
    void writesDataWhereThereIsNoInstruction() {
        assertThat(disassembled("NOP", at -> 0x02, 0, 8, 16)).isEqualTo(".byte $02");
        assertThat(disassembled("NOP", at -> 0x02, 0, 16, 16)).isEqualTo(".word $0002");
        assertThat(disassembled("NOP", at -> -1, 0, 32, 32)).isEqualTo(".dword $FFFFFFFF");
        // No opcode, though its lower 32 bits are one.
        assertThat(disassembled("NOP", at -> 0x1_0000_00EAL, 0, 64, 64))
                .isEqualTo(".qword $00000001000000EA");
        assertThat(InstructionSyntax.length("", 8)).isEqualTo(1);
    }

    @Test
    void anOperandTakesWholeAddresses() {
        LongUnaryOperator words = at -> at == 0 ? 0xEA : 0x8000 + at;
        assertThat(disassembled("SET {u16}, {u32}", words, 0, 16, 16))
                .isEqualTo("SET $8001, $80038002");
        assertThat(disassembled("SET {u32be}", words, 0, 16, 16)).isEqualTo("SET $80018002");
        assertThat(InstructionSyntax.length("SET {u16}, {u32}", 16)).isEqualTo(4);
        LongUnaryOperator wide = at -> at == -1L ? 0xEA : -2;
        assertThat(disassembled("BRA {rel64} {i64}", wide, -1, 64, 64))
                .isEqualTo("BRA $0000000000000000 -$0000000000000002");
    }

    private static String disassembled(
            String syntax, LongUnaryOperator memory, long address, int base, int addresses) {
        return InstructionSyntax.disassemble(
                opcode -> opcode == 0xEA ? syntax : "", memory, address, base, addresses);
    }
}
