package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.processor.BusAccess;
import dev.modvm.sample.eightbit.processor.Registers;
import dev.modvm.sample.eightbit.processor.SingleStepMos6502;
import dev.modvm.sample.eightbit.processor.SingleStepWdc65C02;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs test vectors on a {@link TestVectorBoard} or a {@link TestVector65C02Board}, and says where
 * it does something else.
 */
final class TestVectorRun {
    private final InstructionSet processor;
    private final boolean threaded;
    private final RecordingMemory memory = new RecordingMemory();

    /**
     * Creates a run.
     *
     * @param processor which processor is compared
     * @param threaded whether each component is to have a thread
     */
    TestVectorRun(InstructionSet processor, boolean threaded) {
        this.processor = processor;
        this.threaded = threaded;
    }

    /**
     * Runs one test vector on a machine of its own.
     *
     * @param vector what has to happen
     * @return what happens in its stead, a line for each difference; none where it passes
     * @throws InterruptedException if the thread is interrupted while it waits for the machine
     */
    List<String> differences(TestVector vector) throws InterruptedException {
        memory.reset(vector.before().memory());
        Registers start = vector.before().registers();
        Supplier<Registers> end;
        Machine machine;
        if (processor == InstructionSet.WDC_65C02) {
            SingleStepWdc65C02 cpu = new SingleStepWdc65C02(start);
            end = cpu::registers;
            machine = TestVector65C02BoardMachine.builder().cpu(cpu).memory(memory).build();
        } else {
            SingleStepMos6502 cpu = new SingleStepMos6502(start);
            end = cpu::registers;
            machine = TestVectorBoardMachine.builder().cpu(cpu).memory(memory).build();
        }
        MachineOutcome outcome = run(machine);

        List<String> differences = new ArrayList<>();
        compareOutcome(outcome, differences);
        compareRegisters(vector.after().registers(), end.get(), differences);
        compareMemory(vector, differences);
        compareAccesses(vector.accesses(), memory.accesses(), differences);
        return differences;
    }

    private MachineOutcome run(Machine machine) throws InterruptedException {
        if (!threaded) {
            return machine.run();
        }
        try (MachineHandle handle = machine.start()) {
            return handle.join();
        }
    }

    private static void compareOutcome(MachineOutcome outcome, List<String> differences) {
        outcome.components().stream()
                .filter(component -> component.status() == ComponentStatus.FAILED)
                .forEach(
                        component ->
                                differences.add(
                                        component.metadata().name()
                                                + " failed: "
                                                + component
                                                        .failure()
                                                        .map(Throwable::getMessage)
                                                        .orElse("no reason")));
    }

    private static void compareRegisters(
            Registers expected, Registers actual, List<String> differences) {
        compare("PC", expected.pc(), actual.pc(), 4, differences);
        compare("S", expected.s(), actual.s(), 2, differences);
        compare("A", expected.a(), actual.a(), 2, differences);
        compare("X", expected.x(), actual.x(), 2, differences);
        compare("Y", expected.y(), actual.y(), 2, differences);
        compare("P", expected.p(), actual.p(), 2, differences);
    }

    private void compareMemory(TestVector vector, List<String> differences) {
        byte[] expected = new byte[Address.SPACE];
        vector.before().memory().forEach((address, value) -> expected[address] = value.byteValue());
        vector.after().memory().forEach((address, value) -> expected[address] = value.byteValue());
        for (int address = 0; address < expected.length; address++) {
            int value = expected[address] & 0xFF;
            if (value != memory.byteAt(address)) {
                String cell = "RAM " + new Address(address);
                compare(cell, value, memory.byteAt(address), 2, differences);
            }
        }
    }

    private static void compare(
            String what, int expected, int actual, int digits, List<String> differences) {
        if (expected != actual) {
            String value = "$%0" + digits + "X";
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "%s is " + value + ", expected " + value,
                            what,
                            actual,
                            expected));
        }
    }

    private static void compareAccesses(
            List<BusAccess> expected, List<BusAccess> actual, List<String> differences) {
        for (int cycle = 0; cycle < Math.max(expected.size(), actual.size()); cycle++) {
            BusAccess wanted = cycle < expected.size() ? expected.get(cycle) : null;
            BusAccess made = cycle < actual.size() ? actual.get(cycle) : null;
            if (!Objects.equals(wanted, made)) {
                differences.add(
                        "access "
                                + (cycle + 1)
                                + (made == null ? " is missing" : " is " + made)
                                + (wanted == null ? ", expected none" : ", expected " + wanted));
            }
        }
    }
}
