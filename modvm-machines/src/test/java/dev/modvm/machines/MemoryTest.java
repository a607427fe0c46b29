package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import memory.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory and handlers answer where they are mapped, and nowhere else. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MemoryTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void loadsAndSaves(Execution execution) {
        assertThat(Scenario.run(execution))
                .isEqualTo(
                        """
                        ram fe
                        ram end ff
                        below ram ff, Board: nothing answers a load from $00FF; \
                        map a component there, or check the address
                        above ram 200, Board: nothing answers a load from $0200; \
                        map a component there, or check the address
                        rom ff
                        rom end 0
                        rom save ff12, rom takes loads only, no save to $FF12; \
                        give it a handler of SaveRequest, or check the address
                        rom after ed
                        rom untyped unhandled
                        rom untyped beyond 1234
                        video save done
                        video 80
                        video past the map done
                        video past the map a
                        video beyond 20, video: a load from $0020 is beyond its memory, which ends at $001F; \
                        check the address, or make the array larger
                        not mapped 4010, Board: nothing answers a load from $4010; \
                        map a component there, or check the address
                        register done
                        register ff
                        register 0
                        register peek 2a
                        register peek beyond 1, register: a load from $0001 is beyond its memory, which ends at $0000; \
                        check the address, or make the array larger
                        loose done
                        loose 5
                        loose beyond 10, loose: a load from $0010 is beyond its memory, which ends at $000F; \
                        check the address, or make the array larger
                        loose beyond ffff, loose: a save to $FFFF is beyond its memory, which ends at $000F; \
                        check the address, or make the array larger
                        write-only done
                        write-only 6001, writeOnly takes saves only, no load from $6001; \
                        give it a handler of LoadRequest, or check the address
                        write-only past the map 1, writeOnly takes saves only, no load from $0001; \
                        give it a handler of LoadRequest, or check the address
                        [15=127, 31=9]
                        prober (Prober) ENDED 0
                        ram (Ram) HALTED
                        rom (Rom) HALTED
                        video (Video) HALTED
                        register (Register) HALTED
                        loose (Ram) HALTED
                        writeOnly (WriteOnly) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void savesGoToTheHandlerWhereLoadsGoToMemory(Execution execution) {
        assertThat(Scenario.mixed(execution))
                .isEqualTo("loads 0 8 0, drawn [5=7, 31=255], ended 6");
    }

    @Test
    void whatBuildRefuses() {
        assertThat(Scenario.builder())
                .isEqualTo(
                        """
                        IllegalArgumentException: ram has a memory of 255 elements, but is mapped \
                        to $0100-$01FF, which takes 256 elements; give it a longer array, \
                        or map it to a shorter range
                        built
                        IllegalArgumentException: ram has no memory: its array is null \
                        while the machine is built; make it in the constructor
                        IllegalArgumentException: loose has no memory: its array is null \
                        while the machine is built; make it in the constructor
                        IllegalArgumentException: loose and ram are the same object; \
                        give each component an instance of its own
                        NullPointerException: ram""");
    }
}
