package dev.modvm.sample.eightbit.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.modvm.sample.eightbit.processor.BusAccess;
import dev.modvm.sample.eightbit.processor.Registers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of test vectors, one after the other: a JSON array of objects, each with
 *
 * <ul>
 *   <li>{@code Name}, a text;
 *   <li>{@code Initial} and {@code Final}, objects with {@code PC}, {@code S}, {@code A}, {@code
 *       X}, {@code Y}, {@code P} and {@code RAM}, which is an array of [address, value];
 *   <li>{@code Cycles}, an array of [address, value, "read" or "write"].
 * </ul>
 *
 * <p>Whatever else a file holds is refused: a test that was misread must not pass. No more than one
 * vector is in memory at a time, so a file may be of any length.
 */
final class TestVectorReader implements AutoCloseable {
    /** More than any instruction takes; a file that states more is not worth reading on. */
    private static final int MOST_CYCLES = 100;

    private static final JsonFactory FORMAT =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final InputStream content;
    private final JsonParser json;

    /**
     * Opens a file.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    TestVectorReader(Path file) throws IOException {
        content = Files.newInputStream(file);
        json = FORMAT.createParser(content);
    }

    /**
     * Reads the next test vector.
     *
     * @return the vector; null where the file ends
     * @throws IOException if the file cannot be read
     * @throws MalformedTestVectors if there is something else in it
     */
    @Nullable TestVector next() throws IOException, MalformedTestVectors {
        try {
            if (json.currentToken() == null) {
                expect(JsonToken.START_ARRAY, "an array of tests");
            }
            if (json.nextToken() != JsonToken.END_ARRAY) {
                require(JsonToken.START_OBJECT, "a test or the end of the array");
                return vector();
            }
            if (json.nextToken() != null) {
                throw unexpected("the end of the file");
            }
            return null;
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation(), e.getOriginalMessage());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        content.close();
    }

    private TestVector vector() throws IOException, MalformedTestVectors {
        JsonLocation start = json.currentTokenLocation();
        String name = null;
        TestVector.State before = null;
        TestVector.State after = null;
        List<BusAccess> accesses = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            switch (fieldName()) {
                case "Name" -> name = text();
                case "Initial" -> before = state();
                case "Final" -> after = state();
                case "Cycles" -> accesses = accesses();
                default -> throw unexpected("Name, Initial, Final or Cycles");
            }
        }
        if (name == null || before == null || after == null || accesses == null) {
            throw malformed(start, "a test needs Name, Initial, Final and Cycles");
        }
        return new TestVector(name, before, after, accesses);
    }

    private TestVector.State state() throws IOException, MalformedTestVectors {
        expect(JsonToken.START_OBJECT, "an object with registers and RAM");
        JsonLocation start = json.currentTokenLocation();
        Map<String, Integer> registers = new HashMap<>();
        Map<Integer, Integer> memory = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = fieldName();
            switch (field) {
                case "PC" -> registers.put(field, number(0xFFFF));
                case "S", "A", "X", "Y", "P" -> registers.put(field, number(0xFF));
                case "RAM" -> memory = memory();
                default -> throw unexpected("PC, S, A, X, Y, P or RAM");
            }
        }
        if (memory == null) {
            throw malformed(start, "the state lacks RAM");
        }
        return new TestVector.State(registers(registers, start), memory);
    }

    private static Registers registers(Map<String, Integer> values, JsonLocation start)
            throws MalformedTestVectors {
        return new Registers(
                register("PC", values, start),
                register("S", values, start),
                register("A", values, start),
                register("X", values, start),
                register("Y", values, start),
                register("P", values, start));
    }

    private static int register(String name, Map<String, Integer> values, JsonLocation start)
            throws MalformedTestVectors {
        Integer value = values.get(name);
        if (value == null) {
            throw malformed(start, "the state lacks " + name);
        }
        return value;
    }

    private Map<Integer, Integer> memory() throws IOException, MalformedTestVectors {
        Map<Integer, Integer> memory = new HashMap<>();
        expect(JsonToken.START_ARRAY, "an array of [address, value]");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.START_ARRAY, "[address, value]");
            JsonLocation start = json.currentTokenLocation();
            int address = number(0xFFFF);
            if (memory.put(address, number(0xFF)) != null) {
                throw malformed(start, "the address " + new Address(address) + " appears twice");
            }
            expect(JsonToken.END_ARRAY, "the end of [address, value]");
        }
        return memory;
    }

    private List<BusAccess> accesses() throws IOException, MalformedTestVectors {
        List<BusAccess> accesses = new ArrayList<>();
        expect(JsonToken.START_ARRAY, "an array of [address, value, direction]");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.START_ARRAY, "[address, value, direction]");
            if (accesses.size() == MOST_CYCLES) {
                throw unexpected("at most " + MOST_CYCLES + " cycles");
            }
            accesses.add(new BusAccess(number(0xFFFF), number(0xFF), isSave()));
            expect(JsonToken.END_ARRAY, "the end of [address, value, direction]");
        }
        return accesses;
    }

    private boolean isSave() throws IOException, MalformedTestVectors {
        return switch (text()) {
            case "write" -> true;
            case "read" -> false;
            default -> throw unexpected("\"read\" or \"write\"");
        };
    }

    private String fieldName() throws IOException, MalformedTestVectors {
        require(JsonToken.FIELD_NAME, "a field");
        return json.currentName();
    }

    private String text() throws IOException, MalformedTestVectors {
        expect(JsonToken.VALUE_STRING, "a text");
        return json.getText();
    }

    private int number(int most) throws IOException, MalformedTestVectors {
        String expected = "a whole number from 0 to " + most;
        expect(JsonToken.VALUE_NUMBER_INT, expected);
        // A number that is no int fails in getIntValue, with a message that is about Java.
        if (json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 0
                || json.getIntValue() > most) {
            throw unexpected(expected);
        }
        return json.getIntValue();
    }

    private void expect(JsonToken token, String expected) throws IOException, MalformedTestVectors {
        json.nextToken();
        require(token, expected);
    }

    private void require(JsonToken token, String expected)
            throws IOException, MalformedTestVectors {
        if (json.currentToken() != token) {
            throw unexpected(expected);
        }
    }

    private MalformedTestVectors unexpected(String expected) throws IOException {
        if (json.currentToken() == null) {
            return malformed(
                    json.currentLocation(), "expected " + expected + ", not the end of the file");
        }
        return malformed(
                json.currentTokenLocation(),
                "expected " + expected + ", not " + Main.printable(json.getText(), 40));
    }

    private static MalformedTestVectors malformed(JsonLocation where, String what) {
        return new MalformedTestVectors(
                "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what);
    }
}
