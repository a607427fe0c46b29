package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.tables.Subject;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Builds the computer, with a program of copies, check-sums, calls and calculated addresses. */
public final class Start implements Supplier<Subject> {
    private static final String PROGRAM =
            """
            31 00 7F
            21 00 40  11 00 50  01 80 00
            7E 12 23 13 86 77 0B 78 B1  C2 0C 00
            06 40  21 00 42
            CD 00 01  23 05  C2 1D 00
            1E 20
            7D 83 6F 7C  CE 00  E6 0F  F6 40  67  36 01  34 35 29 7C  E6 0F  F6 40  67 1D  C2 27 00
            C3 03 00
            """;

    private static final int SUBROUTINE = 0x0100;

    private static final String CALLED =
            """
            C5 D5 46 4F 79 80  E6 7F  FE 40  DA 0F 01
            D6 10
            77 57 5F D1 C1 C9
            """;

    /** Creates a builder of computers. */
    public Start() {}

    @Override
    public Subject get() {
        byte[] cells = new byte[0x8000];
        put(cells, 0, PROGRAM);
        put(cells, SUBROUTINE, CALLED);
        Intel8080 cpu = new Intel8080();
        return new Subject(BoardMachine.builder().cpu(cpu).ram(new Ram(cells)).build(), cpu, cells);
    }

    private static void put(byte[] cells, int address, String code) {
        byte[] bytes = HexFormat.of().parseHex(code.replaceAll("\\s", ""));
        System.arraycopy(bytes, 0, cells, address, bytes.length);
    }
}
