package dev.modvm.runtime.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Bus;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * How long the methods of an access are decides what HotSpot inlines into an instruction: what
 * mostly happens must be short, and what hardly ever does must be too long.
 */
@Timeout(30)
class AccessLengthTest {
    /** HotSpot inlines no method that is longer, however often it is called: FreqInlineSize. */
    private static final int LONGEST_INLINED = 325;

    /** Some forty instructions of five accesses fit into the 8,000 bytes that HotSpot inlines. */
    private static final int LONGEST_IN_AN_INSTRUCTION = 60;

    @Test
    void anAccessIsShortUntilItsFirstWindowDoesNotTakeIt() throws IOException {
        Map<String, Integer> lengths = lengths(Bus.class);

        assertThat(lengths.get("load(I)I")).isLessThan(LONGEST_IN_AN_INSTRUCTION);
        assertThat(lengths.get("fetch(I)I")).isLessThan(LONGEST_IN_AN_INSTRUCTION);
        assertThat(lengths.get("save(II)V")).isLessThan(LONGEST_IN_AN_INSTRUCTION);
        assertThat(lengths.get("access(III)I")).isGreaterThan(LONGEST_INLINED);
    }

    /** The bytes of bytecode of each method, at least. */
    private static Map<String, Integer> lengths(Class<?> type) throws IOException {
        Map<String, Integer> lengths = new HashMap<>();
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    return new CodeSizeEvaluator(Opcodes.ASM9, null) {
                                        @Override
                                        public void visitEnd() {
                                            lengths.put(name + descriptor, getMinSize());
                                        }
                                    };
                                }
                            },
                            0);
        }
        return lengths;
    }
}
