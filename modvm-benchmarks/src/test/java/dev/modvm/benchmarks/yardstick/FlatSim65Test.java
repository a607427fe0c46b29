package dev.modvm.benchmarks.yardstick;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.benchmarks.forks.GuestProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlatSim65Test {
    @Test
    void runsTheSieveToItsEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FlatSim65.run(GuestProgram.resource("sieve.sim65"), new PrintStream(out, false, US_ASCII));

        assertThat(out.toString(US_ASCII)).isEqualTo("1900 primes\n");
    }
}
