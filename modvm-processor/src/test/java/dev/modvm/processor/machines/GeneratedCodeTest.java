package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.IndependentCases;
import dev.modvm.processor.MachineSources;
import dev.modvm.processor.ModvmProcessor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for the scenarios reads well, and is what build tools count on. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@IndependentCases
class GeneratedCodeTest {
    /** HotSpot compiles no method that is longer. */
    private static final int LONGEST_COMPILED = 8000;

    /** What follows the name of the spec, or of the processor, in the name of a generated class. */
    private static final String SUFFIX =
            "(Machine(Fused|Threaded)?|Instructions|Disassembler)(\\.md)?$";

    static Stream<String> scenarios() {
        // The template is no scenario: it is filled in and compiled elsewhere.
        return MachineSources.names().stream().filter(folder -> !folder.equals("widths"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void readsWell(String scenario) {
        Map<String, String> sources = CompiledSources.ofScenario(scenario).generatedSources();
        assertThat(sources).isNotEmpty();
        sources.forEach(
                (path, source) -> {
                    assertThat(source.lines())
                            .as(path)
                            .filteredOn(
                                    line ->
                                            line.length() > 120
                                                    || line.contains("\t")
                                                    || line.endsWith(" "))
                            .isEmpty();
                    assertThat(source)
                            .as(path)
                            .doesNotContain(Path.of("").toAbsolutePath().toString())
                            .doesNotContain("src/", "machines/")
                            .doesNotContainPattern("\\b20[0-9][0-9]-[01][0-9]");
                });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void namesWhereItComesFrom(String scenario) {
        CompiledSources.ofScenario(scenario)
                .generatedSources()
                .forEach(
                        (path, source) -> {
                            String type = path.replaceFirst(".*/", "").replace(".java", "");
                            String spec = type.replaceFirst(SUFFIX, "");
                            String head =
                                    source.substring(0, source.indexOf("class " + type + " "));
                            String name = spec.replace('_', '.');
                            assertThat(head)
                                    .as(path)
                                    .containsPattern("@GeneratedByModvm\\(\"(\\w+\\.)*" + name)
                                    .containsPattern("(?s)/\\*\\*.*\\{@link " + linked(type, name));
                        });
    }

    /** A machine names its spec, a table its processor, the executions name the machine. */
    private static String linked(String type, String spec) {
        return type.matches(".*Machine(Fused|Threaded)")
                ? type.replaceFirst("(Fused|Threaded)$", "") + "\\}"
                : spec + "\\}";
    }

    @Test
    void onlyWhatIsDeprecatedIsSilenced() {
        Map<String, String> sources = CompiledSources.ofScenario("deprecations").generatedSources();
        assertThat(sources).hasSize(7 * 3);
        sources.forEach(
                (path, source) ->
                        assertThat(source.contains("\"deprecation\""))
                                .as(path)
                                .isNotEqualTo(path.contains("/Current")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"packages", "unnamed", "../golden/all-ports/input"})
    void isTheSameWhateverTheOrderOfFiles(String scenario) {
        List<JavaFileObject> sources = CompiledSources.sources(scenario);
        assertThat(sources).hasSizeGreaterThan(5);
        CompiledSources inOrder = CompiledSources.of(sources);
        Map<String, String> expected = inOrder.generatedSources();
        Map<String, String> drawings = inOrder.resources();
        for (long seed = 1; seed <= 5; seed++) {
            List<JavaFileObject> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, new Random(seed));
            CompiledSources compiled = CompiledSources.of(shuffled);
            assertThat(compiled.generatedSources()).as("seed " + seed).isEqualTo(expected);
            assertThat(compiled.resources()).as("seed " + seed).isEqualTo(drawings);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void methodsAreShortEnoughToBeCompiled(String scenario) {
        CompiledSources.ofScenario(scenario)
                .generatedClassFiles()
                .forEach(
                        (name, file) ->
                                assertThat(ClassFacts.of(file).methodSizes())
                                        .as(name)
                                        .allSatisfy(
                                                (method, size) ->
                                                        assertThat(size)
                                                                .isLessThan(LONGEST_COMPILED)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void usesNoReflection(String scenario) {
        Map<String, byte[]> files = CompiledSources.ofScenario(scenario).generatedClassFiles();
        assertThat(files).hasSizeGreaterThan(8);
        assertThat(files)
                .allSatisfy((name, file) -> assertThat(ClassFacts.of(file).reflection()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void hasOneOriginatingElement(String scenario) {
        Originators originators = new Originators();
        CompiledSources compiled =
                CompiledSources.of(CompiledSources.sources(scenario), originators);
        assertThat(compiled.resources()).isNotEmpty();
        assertThat(originators.created)
                .hasSize(compiled.generatedSources().size() + compiled.resources().size());
        originators.created.forEach(
                (type, origins) -> {
                    String spec = type.replaceFirst(SUFFIX, "").replace('_', '.');
                    assertThat(origins).as(type).containsExactly(spec);
                });
    }

    /** The processor, with an eye on the files that it creates. */
    private static final class Originators extends AbstractProcessor {
        private final Map<String, List<String>> created = new LinkedHashMap<>();
        private final ModvmProcessor processor = new ModvmProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer watched =
                    proxy(
                            Filer.class,
                            environment.getFiler(),
                            arguments -> {
                                List<String> origins = new ArrayList<>();
                                int last = arguments.length - 1;
                                for (Element origin : (Element[]) arguments[last]) {
                                    origins.add(((TypeElement) origin).getQualifiedName() + "");
                                }
                                created.put(created(arguments), origins);
                            });
            processor.init(
                    (ProcessingEnvironment)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {ProcessingEnvironment.class},
                                    (self, method, arguments) ->
                                            method.getName().equals("getFiler")
                                                    ? watched
                                                    : method.invoke(environment, arguments)));
        }

        /** A resource is named by its location, its package and its name, a source by its name. */
        private static String created(Object[] arguments) {
            if (arguments.length == 2) {
                return arguments[0].toString();
            }
            String packageName = arguments[1].toString();
            return packageName.isEmpty()
                    ? arguments[2].toString()
                    : packageName + "." + arguments[2];
        }

        private static <T> T proxy(Class<T> type, T target, Consumer<Object[]> onCreate) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (self, method, arguments) -> {
                                if (method.getName().startsWith("create")) {
                                    onCreate.accept(arguments);
                                }
                                return method.invoke(target, arguments);
                            }));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // As the processor does that it is watched for.
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return true;
        }
    }
}
