package dev.modvm.sample.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Processor;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.sample.eightbit.Acia6551;
import dev.modvm.sample.eightbit.BlockDevice;
import dev.modvm.sample.eightbit.Console;
import dev.modvm.sample.eightbit.Keyboard;
import dev.modvm.sample.eightbit.ParavirtualHooks;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.TextDisplay;
import dev.modvm.sample.eightbit.Via6522;
import dev.modvm.sample.eightbit.processor.Mos6502;
import dev.modvm.sample.eightbit.processor.Sim65C02Processor;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import dev.modvm.sample.eightbit.processor.SingleStepMos6502;
import dev.modvm.sample.eightbit.processor.SingleStepWdc65C02;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Everything that is public can be put into a machine in another package, and extended there. That
 * this compiles is most of the test.
 */
@Timeout(60)
class PartsElsewhereTest {
    /** All peripherals. */
    interface Peripherals {
        @Mapped(from = 0x0000, to = 0x7FFF)
        Ram ram();

        @Mapped(from = 0x8000, to = 0x800F)
        Via6522 via();

        @Mapped(from = 0x8010, to = 0x8013)
        Acia6551 acia();

        @Mapped(from = 0x8020, to = 0x8021)
        Console console();

        @Mapped(from = 0x8030, to = 0x8031)
        Keyboard keyboard();

        @Mapped(from = 0x8040, to = 0x8045)
        BlockDevice disk();

        @Mapped(from = 0x9000, to = 0x93FF)
        TextDisplay display();

        @Mapped(from = 0xE000, to = 0xEFFF)
        Rom rom();

        @Mapped(from = 0xFFF4, to = 0xFFFF)
        ParavirtualHooks hooks();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithMos6502 extends Peripherals {
        Mos6502 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithWdc65C02 extends Peripherals {
        Wdc65C02 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSingleStepMos6502 extends Peripherals {
        SingleStepMos6502 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSingleStepWdc65C02 extends Peripherals {
        SingleStepWdc65C02 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSupervisedMos6502 extends Peripherals {
        SupervisedMos6502 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSupervisedWdc65C02 extends Peripherals {
        SupervisedWdc65C02 cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSim65Processor extends Peripherals {
        Sim65Processor cpu();
    }

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithSim65C02Processor extends Peripherals {
        Sim65C02Processor cpu();
    }

    static class OwnMos6502 extends Mos6502 {}

    /** With an annotation of its own: another name for people. */
    @Processor(
            base = dev.modvm.annotations.U8.class,
            address = dev.modvm.annotations.U16.class,
            timing = dev.modvm.annotations.Timing.ACCESS,
            model = "Ricoh 2A03")
    static class OwnWdc65C02 extends Wdc65C02 {}

    @MachineSpec
    @SuppressWarnings("modvm/LineUndriven")
    interface WithOwnProcessors {
        OwnMos6502 first();

        OwnWdc65C02 second();

        @Mapped(from = 0x0000, to = 0xFFFF)
        Ram ram();
    }

    @Test
    void everyPublicComponentIsInAMachine() {
        Set<String> components =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("dev.modvm.sample")
                                .stream()
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(PartsElsewhereTest::isComponent)
                                .map(JavaClass::getName)
                                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(components).hasSizeGreaterThan(15).isEqualTo(returned());
    }

    private static boolean isComponent(JavaClass type) {
        return Stream.of(Processor.class, Peripheral.class, Node.class)
                .anyMatch(
                        annotation ->
                                type.isAnnotatedWith(annotation)
                                        || type.getAllRawSuperclasses().stream()
                                                .anyMatch(s -> s.isAnnotatedWith(annotation)));
    }

    private static Set<String> returned() {
        return Stream.of(PartsElsewhereTest.class.getDeclaredClasses())
                .filter(Class::isInterface)
                .flatMap(spec -> Stream.of(spec.getMethods()))
                .map(Method::getReturnType)
                .map(Class::getName)
                .filter(name -> name.startsWith("dev.modvm.sample.eightbit."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Memory full of BRK, which leads to itself. */
    @Test
    void subclassesThatAddNothingExecuteWhatTheyInherit() {
        var machine =
                PartsElsewhereTest_WithOwnProcessorsMachine.builder()
                        .first(new OwnMos6502())
                        .second(new OwnWdc65C02())
                        .ram(new Ram(0x10000))
                        .build();
        var outcome = machine.run(1000).orThrow();
        assertThat(outcome.component("first").status()).isEqualTo(ComponentStatus.RUNNING);
        assertThat(outcome.component("second").status()).isEqualTo(ComponentStatus.RUNNING);
        assertThat(outcome.component("second").metadata().model()).isEqualTo("Ricoh 2A03");
    }
}
