package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines are composed of what lies in other packages, is inherited, nested, or oddly named. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CompositionTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void componentsOfOtherPackages(Execution execution) {
        assertThat(packages.Scenario.run(execution))
                .isEqualTo(
                        """
                        reset vector 195
                        ram 85
                        Phrase[words=ahoy!]
                        halt
                        cpu (CPU) ENDED 4
                        ram (Ram) HALTED
                        rom (Rom) HALTED
                        device (Device) HALTED
                        reset vector 195
                        ram 85
                        Phrase[words=ahoy!]
                        halt
                        cpu (CPU) ENDED 4
                        ram (Ram) HALTED
                        rom (Rom) HALTED
                        device (Device) HALTED
                        extra (Ram) HALTED
                        true""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void inheritedAccessorsAndMethods(Execution execution) {
        assertThat(inheritance.Scenario.run(execution))
                .isEqualTo(
                        """
                        memory (Memory), cpu (Loud CPU), screen (Screen), \
                        keyboard (Keyboard), speaker (Speaker)
                        memory (Memory) HALTED
                        cpu (Loud CPU) ENDED 0
                        screen (Screen) HALTED
                        keyboard (Keyboard) HALTED
                        speaker (Speaker) HALTED
                        plain step
                        loud step 171 k
                        drawn 12
                        loud end 3""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void narrowedAccessorsKeepTheirPlace(Execution execution) {
        assertThat(narrowing.Scenario.run(execution))
                .isEqualTo(
                        """
                        cpu (NarrowCpu) ENDED 34
                        ram (FastRam) HALTED
                        spare (Ram) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void unrelatedInterfacesThatDeclareTheSame(Execution execution) {
        assertThat(unrelated.Scenario.run(execution))
                .isEqualTo(
                        """
                        cpu (Cpu) ENDED 2
                        counter (Counter) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void nestedSpecsAndComponents(Execution execution) {
        assertThat(nested.Computers.run(execution))
                .isEqualTo(
                        """
                        left rightReply[value=-2]Reply[value=3]
                        cpu (Cpu) ENDED 0
                        left (Chip) HALTED
                        right (Chip) HALTED
                        one (One) ENDED 1""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void namesThatGeneratedCodeUsesToo(Execution execution) {
        assertThat(names.Scenario.run(execution))
                .startsWith(
                        """
                        component (Cpu) ENDED 115
                        parts ("$T" $$ \\ */ <b>) HALTED
                        instances (Data) HALTED
                        """)
                .endsWith("mapped (MappedBus) HALTED");
    }

    /** Each call is answered by the method of its own request. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void requestsNamedLikeMethodsThatGeneratedCodeHas(Execution execution) {
        assertThat(methodnames.Scenario.run(execution))
                .isEqualTo("cpu (Cpu) ENDED 695\ndevice (Device) HALTED");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void wordsThatMeanSomethingToJavaInSomePlaces(Execution execution) {
        assertThat(keywords.Scenario.run(execution))
                .startsWith("cpu (Cpu) ENDED 16\nexports (Word) HALTED\n")
                .endsWith("yield (Word) HALTED");
        assertThat(keywords.Scenario.lists(execution))
                .startsWith("cpu (ListCpu) ENDED 1\nexports[0] (Word) HALTED\n");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void genericTypesWithoutArguments(Execution execution) {
        assertThat(raw.Scenario.run(execution))
                .isEqualTo("cpu (Cpu) ENDED 2\nsorter (Sorter) HALTED");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void classesNamedLikeThoseOfJavaLang(Execution execution) {
        assertThat(javalang.Scenario.run(execution))
                .isEqualTo(
                        """
                        cpu (Cpu) ENDED 42
                        ram (Ram) HALTED
                        adder (Adder) HALTED
                        nodes[0] (Idle) ENDED 3""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void whatIsInheritedInSeveralWays(Execution execution) {
        String one = "cpu (Cpu) ENDED 136\nram (CountingRam) HALTED";
        assertThat(covariant.Scenario.run(execution)).isEqualTo(String.join("\n", one, one, one));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void membersOfGenericTypes(Execution execution) {
        assertThat(generics.Scenario.run(execution))
                .isEqualTo(
                        """
                        [x, y] []
                        count 2
                        cell 42""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void whatIsDeprecated(Execution execution) {
        assertThat(deprecations.Scenario.run(execution))
                .isEqualTo(
                        """
                        classes 20
                        port 3
                        request 4
                        handler 5
                        method 6
                        value 7""");
    }
}
