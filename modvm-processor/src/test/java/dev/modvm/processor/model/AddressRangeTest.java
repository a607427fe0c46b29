package dev.modvm.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What ranges with mirrors have in common, against counting all addresses. */
class AddressRangeTest {
    @Test
    void theLowestSharedAddressIsTheFirstThatCountingFinds() {
        List<AddressRange> ranges = ranges(400);
        int overlaps = 0;
        for (AddressRange one : ranges) {
            for (AddressRange other : ranges) {
                OptionalLong counted =
                        LongStream.range(0, 0x100)
                                .filter(address -> one.contains(address) && other.contains(address))
                                .findFirst();
                assertThat(one.lowestShared(other)).as(one + " and " + other).isEqualTo(counted);
                overlaps += counted.isPresent() ? 1 : 0;
            }
        }
        assertThat(overlaps).isBetween(10_000, 150_000);
    }

    @Test
    void joiningCopiesKeepsTheAddresses() {
        for (AddressRange range : ranges(2000)) {
            AddressRange joined = range.joined(0);
            assertThat(joined.mirror() & ~range.mirror()).isZero();
            for (long address = 0; address < 0x100; address++) {
                assertThat(joined.contains(address))
                        .as(range + " at " + address)
                        .isEqualTo(range.contains(address));
            }
        }
    }

    @Test
    void joiningCopiesAcrossHiddenLinesKeepsTheAddressesWithoutThem() {
        long hidden = 0b0100_1000;
        for (AddressRange range : ranges(2000)) {
            AddressRange hiding =
                    new AddressRange(range.from(), range.to(), range.mirror() | hidden);
            if ((hiding.used() & hiding.mirror()) == 0) {
                AddressRange joined = hiding.joined(hidden);
                for (long address = 0; address < 0x100; address++) {
                    assertThat(joined.contains(address & ~hidden))
                            .as(hiding + " at " + address)
                            .isEqualTo(hiding.contains(address));
                }
            }
        }
    }

    @Test
    void copiesThatFollowOneAnotherAreOneRange() {
        assertThat(new AddressRange(0x0000, 0x07FF, 0x1800).joined(0))
                .isEqualTo(new AddressRange(0x0000, 0x1FFF, 0));
        assertThat(new AddressRange(0x2000, 0x2007, 0x1FF8).joined(0))
                .isEqualTo(new AddressRange(0x2000, 0x3FFF, 0));
        assertThat(new AddressRange(0x2000, 0x2006, 0x1FF8).joined(0))
                .isEqualTo(new AddressRange(0x2000, 0x2006, 0x1FF8));
        assertThat(new AddressRange(0x4020, 0x4023, 0x010C).joined(0))
                .isEqualTo(new AddressRange(0x4020, 0x402F, 0x0100));
        assertThat(new AddressRange(0x03, 0x03, 0xFFFF_FFFF_0000_0000L).joined(0))
                .isEqualTo(new AddressRange(0x03, 0x03, 0xFFFF_FFFF_0000_0000L));
    }

    @Test
    void theHighestLinesAreUnsigned() {
        AddressRange range = new AddressRange(0, 0xFF, 0x8000_0000_0000_0000L);
        assertThat(range.contains(0x8000_0000_0000_00FFL)).isTrue();
        assertThat(range.contains(0x8000_0000_0000_0100L)).isFalse();
        AddressRange all = new AddressRange(0, Long.MAX_VALUE, 0x8000_0000_0000_0000L);
        assertThat(all.joined(0)).isEqualTo(new AddressRange(0, -1, 0));
        assertThat(all.lowestShared(range)).hasValue(0);
        AddressRange upper = new AddressRange(Long.MIN_VALUE, -1, 0);
        assertThat(upper.lowestShared(new AddressRange(0, Long.MIN_VALUE, 0)))
                .hasValue(Long.MIN_VALUE);
        assertThat(upper.lowestShared(new AddressRange(0, Long.MAX_VALUE, 0))).isEmpty();
    }

    @Test
    void theLinesThatTheRangeItselfUses() {
        assertThat(new AddressRange(0x2000, 0x2007, 0).used()).isEqualTo(0x2007);
        assertThat(new AddressRange(0x2006, 0x2009, 0).used()).isEqualTo(0x200F);
        assertThat(new AddressRange(0x2006, 0x2006, 0).used()).isEqualTo(0x2006);
    }

    /** Sound ranges of eight lines, blocks and others. */
    private static List<AddressRange> ranges(int count) {
        Random random = new Random(1);
        List<AddressRange> ranges = new ArrayList<>();
        while (ranges.size() < count) {
            long from = random.nextInt(0x100);
            long to = Math.min(0xFF, from + random.nextInt(1 << random.nextInt(6)));
            if (random.nextBoolean()) {
                long changing = new AddressRange(from, to, 0).changing();
                from &= ~changing;
                to |= changing;
            }
            long ignored = random.nextInt(3) == 0 ? 0 : random.nextInt(0x100);
            long mirror = ignored & ~new AddressRange(from, to, 0).used();
            ranges.add(new AddressRange(from, to, mirror));
        }
        return ranges;
    }
}
