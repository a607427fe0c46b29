package dev.modvm.sample.eightbit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PackageCyclesTest {
    @Test
    void noTwoPackagesNeedEachOther() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.modvm.sample");
        assertThat(classes).hasSizeGreaterThan(100);
        slices().matching("dev.modvm.(**)").should().beFreeOfCycles().check(classes);
    }
}
