package dev.modvm.benchmarks.yardstick;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a real 6502 did in one instruction.
 *
 * @param name the bytes of the instruction
 * @param before the state from which it started
 * @param after the state that it reached
 * @param accesses what it did on the bus, an access for each clock cycle
 */
record Recording(String name, State before, State after, List<Access> accesses) {
    /**
     * The registers, and the memory that matters.
     *
     * @param registers by name: PC, S, A, X, Y and P
     * @param memory the byte at each address
     */
    record State(Map<String, Integer> registers, Map<Integer, Integer> memory) {
        int register(String name) {
            return requireNonNull(registers.get(name), name);
        }
    }

    /**
     * An access to the bus.
     *
     * @param address 16 bits
     * @param value 8 bits
     * @param isSave whether the processor drives the bus
     */
    record Access(int address, int value, boolean isSave) {
        @Override
        public String toString() {
            return String.format("%s $%04X:%02X", isSave ? "save" : "load", address, value);
        }
    }

    /** Reads all recordings of a file, which is an array of them. */
    static List<Recording> read(Path file) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            expect(JsonToken.START_ARRAY, json);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                recordings.add(recording(json));
            }
        }
        return recordings;
    }

    private static Recording recording(JsonParser json) throws IOException {
        String name = "";
        State before = new State(Map.of(), Map.of());
        State after = before;
        List<Access> accesses = List.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "Name" -> name = json.getText();
                case "Initial" -> before = state(json);
                case "Final" -> after = state(json);
                case "Cycles" -> accesses = accesses(json);
                default -> throw new IOException("unknown field " + field);
            }
        }
        return new Recording(name, before, after, accesses);
    }

    private static State state(JsonParser json) throws IOException {
        Map<String, Integer> registers = new HashMap<>();
        Map<Integer, Integer> memory = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("RAM")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    int address = json.nextIntValue(-1);
                    memory.put(address, json.nextIntValue(-1));
                    expect(JsonToken.END_ARRAY, json);
                }
            } else {
                registers.put(field, json.getIntValue());
            }
        }
        return new State(registers, memory);
    }

    private static List<Access> accesses(JsonParser json) throws IOException {
        List<Access> accesses = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int address = json.nextIntValue(-1);
            int value = json.nextIntValue(-1);
            accesses.add(new Access(address, value, isSave(json.nextTextValue())));
            expect(JsonToken.END_ARRAY, json);
        }
        return accesses;
    }

    private static boolean isSave(String direction) throws IOException {
        return switch (direction) {
            case "read" -> false;
            case "write" -> true;
            default -> throw new IOException("unknown direction " + direction);
        };
    }

    private static void expect(JsonToken expected, JsonParser json) throws IOException {
        assertThat(json.nextToken()).isEqualTo(expected);
    }
}
