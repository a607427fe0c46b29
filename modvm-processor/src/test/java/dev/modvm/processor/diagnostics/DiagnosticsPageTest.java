package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the codes says what the compiler says. It is written as the expectations are. */
class DiagnosticsPageTest {
    @TempDir private Path temporary;

    @Test
    void saysWhatTheCompilerSays() throws IOException {
        String page = new DiagnosticsPage(temporary).text();
        if (Fixture.REGENERATE) {
            Files.createDirectories(DiagnosticsPage.FILE.getParent());
            Files.writeString(DiagnosticsPage.FILE, page);
        }

        assertThat(DiagnosticsPage.FILE).hasContent(page);
    }
}
