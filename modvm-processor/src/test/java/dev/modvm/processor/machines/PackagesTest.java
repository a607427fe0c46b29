package dev.modvm.processor.machines;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.modvm.processor.ModvmProcessor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data flows one way: source elements, model, validation, generation. */
class PackagesTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readTheProcessor() throws URISyntaxException {
        URI location =
                ModvmProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        classes = new ClassFileImporter().importPath(Path.of(location));
        assertThat(classes).hasSizeGreaterThan(40);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.modvm.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void aRuleNeverGenerates() {
        noClasses()
                .that()
                .resideInAPackage("..validate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..generate..")
                .check(classes);
    }

    @Test
    void aGeneratorNeverValidates() {
        noClasses()
                .that()
                .resideInAPackage("..generate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..validate..", "..diagnostics..")
                .check(classes);
    }

    /** But for the element that a file originates from, and the words that modify a declaration. */
    @Test
    void onlyTheModelReadsElements() {
        DescribedPredicate<JavaClass> compilersOwn =
                resideInAnyPackage("javax.lang.model..", "com.sun.source..")
                        .and(DescribedPredicate.not(type(Modifier.class)))
                        .and(DescribedPredicate.not(type(Modifier[].class)))
                        .and(DescribedPredicate.not(type(Element.class)))
                        .and(DescribedPredicate.not(type(TypeElement.class)));
        noClasses()
                .that(
                        resideInAPackage("dev.modvm.processor..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "..model..", "..diagnostics.."))))
                .and()
                .doNotHaveFullyQualifiedName(ModvmProcessor.class.getName())
                .and()
                .doNotHaveSimpleName("Round")
                .and()
                .doNotHaveSimpleName("ProcessingState")
                .should()
                .dependOnClassesThat(compilersOwn)
                .check(classes);
    }

    /**
     * To place a message, and to see whether it is wanted there, is what diagnostics do with
     * elements.
     */
    @Test
    void onlyPlacesOfMessagesNeedElements() {
        noClasses()
                .that()
                .resideInAPackage("..diagnostics..")
                .and()
                .doNotHaveSimpleName("Place")
                .and()
                .doNotHaveSimpleName("SourceOrder")
                .and()
                .doNotHaveSimpleName("Suppression")
                .and()
                .haveNameNotMatching(".*\\.SourceTrees(\\$.*)?")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("javax.lang.model..")
                                .and(DescribedPredicate.not(type(Element.class))))
                .check(classes);
    }
}
