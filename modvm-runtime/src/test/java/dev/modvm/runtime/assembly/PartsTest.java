package dev.modvm.runtime.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
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
        parts.requireLength("ram", 256, 0x100, 0x1FF);
        parts.requireLength("ram", 257, 0x100, 0x1FF);
        assertThatThrownBy(() -> parts.requireLength("ram", 255, 0x100, 0x1FF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("ram has a memory of 255", "$0100-$01FF", "256 elements");
        assertThatThrownBy(() -> parts.requireLength("ram", -1, 0, 0))
                .hasMessageContaining("ram has no memory");
    }

    @Test
    void noArrayFillsTheWholeOfSixtyFourBits() {
        assertThatThrownBy(() -> parts.requireLength("ram", Integer.MAX_VALUE, 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts.requireLength("ram", 10, 0, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLengthOfEveryKindOfMemoryIsKnown() {
        assertThat(Parts.lengthOf(null)).isEqualTo(-1);
        assertThat(Parts.lengthOf(new byte[1])).isEqualTo(1);
        assertThat(Parts.lengthOf(new short[2])).isEqualTo(2);
        assertThat(Parts.lengthOf(new char[3])).isEqualTo(3);
        assertThat(Parts.lengthOf(new int[4])).isEqualTo(4);
        assertThat(Parts.lengthOf(new long[5])).isEqualTo(5);
    }
}
