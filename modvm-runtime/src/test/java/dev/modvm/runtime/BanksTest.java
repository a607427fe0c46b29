package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BanksTest {
    private static final class BankedBus extends Bus {
        BankedBus() {
            super(16, 8);
        }

        @Override
        protected int decodeLoad(int address) {
            return 0xEE;
        }

        @Override
        protected void decodeSave(int address, int value) {
            throw new IllegalStateException("decoded");
        }

        void open(int window, Banks<byte[]> banks, int base) {
            openWindow(window, banks, base, true, true);
        }

        void close(int window) {
            closeWindow(window);
        }
    }

    @Test
    void theFirstBankIsSelectedUntilAnotherIs() {
        int[] first = {1};
        int[] second = {2};
        Banks<int[]> banks = new Banks<>(first, second);
        assertThat(banks.selected()).isSameAs(first);
        banks.select(1);
        assertThat(banks.selected()).isSameAs(second);
        assertThat(banks.count()).isEqualTo(2);
        assertThat(banks.length()).isEqualTo(1);
    }

    @Test
    void thereIsNoOtherBank() {
        Banks<byte[]> banks = new Banks<>(new byte[1], new byte[1]);
        assertThatThrownBy(() -> banks.select(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("there is no bank 2; there are banks 0 to 1");
        assertThatThrownBy(() -> banks.select(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void banksAreAlike() {
        assertThatThrownBy(() -> new Banks<byte[]>())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("banked memory has at least one bank, not none");
        assertThatThrownBy(() -> new Banks<>(new byte[2], new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "bank 1 is a byte[] of 3, but bank 0 is a byte[] of 2"
                                + "; give all banks the same type and length");
        assertThatThrownBy(() -> new Banks<Object>(new byte[2], new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bank 1 is a int[] of 2");
        assertThatThrownBy(() -> new Banks<>("bank"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "bank 0 is a String; a bank is an array of byte, short, char, int or long");
    }

    @Test
    void windowsFollowTheSelectionWhileTheyAreOpen() {
        byte[][] memories = {{1}, {2}};
        Banks<byte[]> banks = new Banks<>(memories);
        BankedBus bus = new BankedBus();
        BankedBus other = new BankedBus();
        bus.open(0, banks, 0x10);
        bus.open(3, banks, 0x20);
        other.open(1, banks, 0x30);
        banks.select(1);
        assertThat(bus.load(0x10)).isEqualTo(2);
        assertThat(bus.load(0x20)).isEqualTo(2);
        assertThat(other.load(0x30)).isEqualTo(2);
        bus.save(0x20, 9);
        assertThat(memories[1][0]).isEqualTo((byte) 9);
        assertThat(memories[0][0]).isEqualTo((byte) 1);
        bus.close(0);
        banks.select(0);
        assertThat(bus.load(0x10)).isEqualTo(0xEE);
        assertThat(bus.load(0x20)).isEqualTo(1);
        assertThat(other.load(0x30)).isEqualTo(1);
    }
}
