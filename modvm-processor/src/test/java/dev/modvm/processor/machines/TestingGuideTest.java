package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.machines.GuidePage.Block;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The guide's page about testing shows the tests of the project {@code src/it/first-test}, which
 * Maven runs when everything is verified.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TestingGuideTest {
    private static final GuidePage PAGE = new GuidePage("testing");
    private static final Path PROJECT = Path.of("src", "it", "first-test");
    private static final Path TESTS = PROJECT.resolve(Path.of("src", "test", "java"));
    private static final Path MAIN = Path.of("src", "it", "first-machine", "src", "main", "java");

    @Test
    void showsCodeOfTheTests() {
        GuideSources tests = GuideSources.in(TESTS);
        assertThat(PAGE.blocks("java")).isNotEmpty();
        assertThat(PAGE.blocks())
                .filteredOn(block -> block.is("java"))
                .allSatisfy(
                        block -> assertThat(tests.contain(block.text())).as(block.text()).isTrue());
    }

    @Test
    void showsWhatThePomHasForTests() {
        String pom = FirstMachineTest.filledIn(CompiledSources.text(PROJECT.resolve("pom.xml")));
        assertThat(PAGE.blocks("xml"))
                .isNotEmpty()
                .allSatisfy(
                        block ->
                                assertThat(GuideSources.containsSqueezed(pom, block.text()))
                                        .as(block.text())
                                        .isTrue());
    }

    @Test
    void showsTheCommandThatTheProjectIsTestedWith() {
        assertThat(PAGE.blocks("sh")).extracting(Block::text).containsExactly("mvn test\n");
        assertThat(CompiledSources.text(PROJECT.resolve("invoker.properties"))).contains(" test\n");
    }

    @Test
    void theTestsCompileWithoutAWarning() {
        assertThat(GuideSources.in(MAIN, TESTS).compiled().classFiles())
                .containsKey("first.TinyCpuTest_BenchMachine");
    }

    @Test
    void everyBlockIsOfAKindThatIsChecked() {
        assertThat(PAGE.blocks()).extracting(Block::info).containsOnly("java", "xml", "sh");
    }
}
