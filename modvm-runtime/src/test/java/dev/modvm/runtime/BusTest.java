package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BusTest {
    /** A bus whose decoder notes what it was asked, and answers with all bits set. */
    private static final class ProbedBus extends Bus {
        private String asked = "";

        ProbedBus(int addressBits, int valueBits) {
            super(addressBits, valueBits);
        }

        @Override
        protected int decodeLoad(int address) {
            asked = "load " + Integer.toHexString(address);
            return -1;
        }

        @Override
        protected void decodeSave(int address, int value) {
            asked = "save " + Integer.toHexString(address) + " " + Integer.toHexString(value);
        }

        String asked() {
            String last = asked;
            asked = "";
            return last;
        }

        void open(int window, byte[] memory, int base, boolean loadable, boolean savable) {
            openWindow(window, memory, base, loadable, savable);
        }

        void close(int window) {
            closeWindow(window);
        }
    }

    @Test
    void addressesAndValuesAreCutToTheLines() {
        ProbedBus bus = new ProbedBus(16, 8);
        assertThat(bus.load(0x1_2345)).isEqualTo(0xFF);
        assertThat(bus.asked()).isEqualTo("load 2345");
        bus.save(-1, 0x1FE);
        assertThat(bus.asked()).isEqualTo("save ffff fe");
    }

    @Test
    void thirtyTwoLinesCarryEveryBit() {
        ProbedBus bus = new ProbedBus(32, 32);
        assertThat(bus.load(0x8000_0001)).isEqualTo(-1);
        assertThat(bus.asked()).isEqualTo("load 80000001");
        bus.save(0xFFFF_FFFF, 0x8000_0000);
        assertThat(bus.asked()).isEqualTo("save ffffffff 80000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, -1})
    void aBusHasOneToThirtyTwoLines(int lines) {
        assertThatThrownBy(() -> new ProbedBus(lines, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProbedBus(16, lines))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpenWindowAnswersInsteadOfTheDecoder() {
        ProbedBus bus = new ProbedBus(16, 8);
        byte[] memory = {1, (byte) 0x80};
        bus.open(0, memory, 0x100, true, true);

        assertThat(bus.load(0x101)).isEqualTo(0x80);
        bus.save(0x1_0100, 0x1FF);
        assertThat(memory[0]).isEqualTo((byte) 0xFF);
        assertThat(bus.asked()).isEmpty();
        assertThat(bus.load(0xFF)).isEqualTo(0xFF);
        assertThat(bus.asked()).isEqualTo("load ff");
        assertThat(bus.load(0x102)).isEqualTo(0xFF);
        assertThat(bus.asked()).isEqualTo("load 102");
    }

    @Test
    void aWindowMayServeLoadsOnlyOrSavesOnly() {
        ProbedBus bus = new ProbedBus(16, 8);
        byte[] rom = {5};
        byte[] latch = {6};
        bus.open(0, rom, 0, true, false);
        bus.open(1, latch, 1, false, true);

        assertThat(bus.load(0)).isEqualTo(5);
        bus.save(0, 9);
        assertThat(bus.asked()).isEqualTo("save 0 9");
        assertThat(rom[0]).isEqualTo((byte) 5);
        bus.save(1, 9);
        assertThat(bus.asked()).isEmpty();
        assertThat(latch[0]).isEqualTo((byte) 9);
        bus.load(1);
        assertThat(bus.asked()).isEqualTo("load 1");
    }

    @Test
    void theFirstWindowComesBeforeTheSecond() {
        ProbedBus bus = new ProbedBus(16, 8);
        bus.open(1, new byte[] {2, 2}, 0, true, true);
        bus.open(0, new byte[] {1}, 0, true, true);
        assertThat(bus.load(0)).isEqualTo(1);
        assertThat(bus.load(1)).isEqualTo(2);
    }

    @Test
    void eachWindowIsServedByItsMemory() {
        ProbedBus bus = new ProbedBus(16, 8);
        byte[][] memories = new byte[4][2];
        for (int window = 0; window < 4; window++) {
            bus.open(window, memories[window], window * 0x10, true, true);
        }
        for (int window = 0; window < 4; window++) {
            bus.save(window * 0x10 + 1, 5 + window);
            assertThat(memories[window][1]).isEqualTo((byte) (5 + window));
            assertThat(bus.load(window * 0x10 + 1)).isEqualTo(5 + window);
            assertThat(bus.asked()).isEmpty();
            bus.load(window * 0x10 + 2);
            bus.save(window * 0x10 - 1, 1);
            assertThat(bus.asked())
                    .isEqualTo("save " + Integer.toHexString(window * 0x10 - 1 & 0xFFFF) + " 1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aClosedWindowLeavesTheDecoderToAnswer(int window) {
        ProbedBus bus = new ProbedBus(16, 8);
        bus.open(window, new byte[] {1}, 0, true, true);
        assertThat(bus.load(0)).isEqualTo(1);
        bus.close(window);
        bus.close(window);
        bus.load(0);
        assertThat(bus.asked()).isEqualTo("load 0");
    }

    @Test
    void addressesAboveTwoToTheThirtyFirstMissEveryWindow() {
        ProbedBus bus = new ProbedBus(32, 8);
        bus.open(0, new byte[16], 0, true, true);
        bus.open(1, new byte[16], Integer.MAX_VALUE - 16, true, true);
        for (int address : new int[] {0x8000_0000, 0x8000_000F, 0xFFFF_FFFF, 0xFFFF_FFF0}) {
            bus.load(address);
            assertThat(bus.asked()).isEqualTo("load " + Integer.toHexString(address));
        }
        assertThat(bus.load(Integer.MAX_VALUE - 1)).isZero();
        assertThat(bus.asked()).isEmpty();
    }

    @Test
    void windowsAreFourAndLieBelowTwoToTheThirtyFirst() {
        ProbedBus bus = new ProbedBus(32, 8);
        assertThatThrownBy(() -> bus.open(0, new byte[1], -1, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bus.open(0, new byte[2], Integer.MAX_VALUE, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bus.open(4, new byte[1], 0, true, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBusFaultNamesTheBusAndTheAddress() {
        assertThat(BusFault.onLoad("bus", 0x7F))
                .hasMessage(
                        "bus: nothing answers a load from $007F"
                                + "; map a component there, or check the address");
        BusFault fault = BusFault.onSave("ram", -1);
        assertThat(fault)
                .hasMessage(
                        "ram: nothing answers a save to $FFFFFFFFFFFFFFFF"
                                + "; map a component there, or check the address");
        assertThat(fault.address()).isEqualTo(-1).isEqualTo(fault.code());
    }

    @Test
    void aBusFaultSaysWhyAComponentThatIsThereDoesNotAnswer() {
        assertThat(BusFault.loadRefused("console", 0x6001))
                .hasMessage(
                        "console takes saves only, no load from $6001"
                                + "; give it a handler of LoadRequest, or check the address");
        assertThat(BusFault.saveRefused("rom", 0x6001))
                .hasMessage(
                        "rom takes loads only, no save to $6001"
                                + "; give it a handler of SaveRequest, or check the address");
        assertThat(BusFault.loadBeyond("ram", 0x100, 0x80))
                .hasMessage(
                        "ram: a load from $0100 is beyond its memory, which ends at $007F"
                                + "; check the address, or make the array larger");
        assertThat(BusFault.saveBeyond("ram", 0x100, 0))
                .hasMessage(
                        "ram: a save to $0100 is beyond its memory, which is empty"
                                + "; check the address, or make the array larger");
        assertThat(BusFault.saveBeyond("ram", 0x100, 0).address()).isEqualTo(0x100);
    }
}
