package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.RuntimeNames;

/** The types of the runtime that generated code names. */
final class RuntimeTypes {
    static final ClassName BUS_FAULT = users("BusFault");
    static final ClassName DATA = users("Data");
    static final ClassName GOOD = users("Good");
    static final ClassName INSTRUCTION_SYNTAX = users("InstructionSyntax");
    static final ClassName METADATA = users("Metadata");
    static final ClassName REPLY = users("Reply");
    static final ClassName RESPONSE = users("Response");
    static final ClassName CYCLE_COUNTER = users("CycleCounter");
    static final ClassName ASSEMBLED_MACHINE = part("assembly", "AssembledMachine");
    static final ClassName PARTS = part("assembly", "Parts");
    static final ClassName FUSED_EXECUTION = part("fused", "FusedExecution");
    static final ClassName THREADED_EXECUTION = part("threaded", "ThreadedExecution");
    static final ClassName SHARED_MEMORY = part("threaded", "SharedMemory");

    private RuntimeTypes() {}

    static ClassName users(String name) {
        return ClassName.get(RuntimeNames.USERS, name);
    }

    static ClassName part(String packageName, String name) {
        return ClassName.get(RuntimeNames.USERS + "." + packageName, name);
    }
}
