package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
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
        assertThat(CompiledSources.ofScenario("memory").tell("memory.Scenario", "run", execution))
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
                        rom save ff12, Board: nothing answers a save to $FF12; \
                        map a component there, or check the address
                        rom after ed
                        rom untyped unhandled
                        rom untyped beyond 1234
                        video save done
                        video 80
                        video past the map done
                        video past the map a
                        video beyond 20, video: nothing answers a load from $0020; \
                        map a component there, or check the address
                        not mapped 4010, Board: nothing answers a load from $4010; \
                        map a component there, or check the address
                        register done
                        register ff
                        register 0
                        register peek 2a
                        register peek beyond 1, register: nothing answers a load from $0001; \
                        map a component there, or check the address
                        loose done
                        loose 5
                        loose beyond 10, loose: nothing answers a load from $0010; \
                        map a component there, or check the address
                        loose beyond ffff, loose: nothing answers a save to $FFFF; \
                        map a component there, or check the address
                        write-only done
                        write-only 6001, Board: nothing answers a load from $6001; \
                        map a component there, or check the address
                        write-only past the map 1, writeOnly: nothing answers a load from $0001; \
                        map a component there, or check the address
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
        assertThat(CompiledSources.ofScenario("memory").tell("memory.Scenario", "mixed", execution))
                .isEqualTo("loads 0 8 0, drawn [5=7, 31=255], ended 6");
    }

    @Test
    void whatBuildRefuses() {
        assertThat(CompiledSources.ofScenario("memory").tell("memory.Scenario", "builder"))
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
