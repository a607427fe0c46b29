package dev.modvm.processor.diagnostics;

import dev.modvm.processor.Expectations;
import dev.modvm.processor.IndependentCases;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the codes says what the compiler says. It is written as the expectations are. */
@Tag(Expectations.TAG)
@IndependentCases
class DiagnosticsPageTest {
    @TempDir private Path temporary;

    @Test
    void saysWhatTheCompilerSays() throws IOException {
        String page = new DiagnosticsPage(temporary).text();

        Expectations.assertExpected(page, DiagnosticsPage.FILE);
    }
}
