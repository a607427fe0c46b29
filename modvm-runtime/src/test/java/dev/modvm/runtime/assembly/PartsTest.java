package dev.modvm.runtime.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PartsTest {
    private final Parts parts = new Parts();

    @Test
    void partsAreDescribedInTheOrderOfAdding() {
        parts.processor("cpu", "Tiny CPU", new Object());
        parts.peripheral("ram", "RAM", new Object());
        assertThat(parts.metadata())
                .containsExactly(
                        new Metadata("cpu", "Tiny CPU", ComponentKind.PROCESSOR),
                        new Metadata("ram", "RAM", ComponentKind.PERIPHERAL));
    }

    @Test
    void oneObjectIsOnePart() {
        Object ram = new Object();
        parts.peripheral("ram", "RAM", ram);
        assertThatThrownBy(() -> parts.peripheral("more", "RAM", ram))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more and ram are the same object");
    }

    @Test
    void equalObjectsAreDifferentParts() {
        parts.peripheral("a", "RAM", new String("equal"));
        assertThatCode(() -> parts.peripheral("b", "RAM", new String("equal")))
                .doesNotThrowAnyException();
    }

    @Test
    void aMemoryIsAtLeastAsLongAsItsRange() {
        parts.requireMemory("ram", new byte[256], 0x100, 0x1FF);
        parts.requireMemory("ram", new byte[257], 0x100, 0x1FF);
        assertThatThrownBy(() -> parts.requireMemory("ram", new byte[255], 0x100, 0x1FF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("ram has a memory of 255", "$0100-$01FF", "256 elements");
    }

    @Test
    void aMemoryIsThere() {
        parts.requireMemory("ram", new byte[0]);
        assertThatThrownBy(() -> parts.requireMemory("ram", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ram has no memory");
        assertThatThrownBy(() -> parts.requireMemory("ram", null, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ram has no memory");
    }

    @Test
    void noArrayFillsTheWholeOfSixtyFourBits() {
        assertThatThrownBy(() -> parts.requireMemory("ram", new byte[10], 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts.requireMemory("ram", new byte[10], 0, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLengthOfEveryKindOfMemoryIsKnown() {
        for (Object memory :
                List.of(new byte[3], new short[3], new char[3], new int[3], new long[3])) {
            parts.requireMemory("ram", memory, 0, 2);
            assertThatThrownBy(() -> parts.requireMemory("ram", memory, 0, 3))
                    .hasMessageContaining("a memory of 3 elements");
        }
    }
}
