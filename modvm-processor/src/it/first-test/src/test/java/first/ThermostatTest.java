package first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import org.junit.jupiter.api.Test;

class ThermostatTest {
    @MachineSpec
    interface Room {
        Thermostat thermostat();

        @Mapped(from = 0, to = 0)
        Sensor sensor();

        @Mapped(from = 1, to = 1)
        Heater heater();
    }

    /** What the machine knows of a sensor. The real one extends it, and so does the double. */
    @Peripheral(base = U16.class, model = "Sensor")
    abstract static class Sensor {
        @Handles(LoadRequest.class)
        abstract int degrees(int address);
    }

    @Peripheral(base = U16.class, model = "Heater")
    static final class Heater {
        @Memory final short[] on = new short[1];
    }

    /** Heats below 20 degrees, and where it can't know. */
    @Processor(base = U16.class, model = "Thermostat")
    static final class Thermostat {
        @Step
        void step(Bus bus) {
            int degrees;
            try {
                degrees = bus.load(0);
            } catch (RequestFailed broken) {
                degrees = 0;
            }
            bus.save(1, degrees < 20 ? 1 : 0);
        }
    }

    /** Gives one value after the other, then fails. */
    private static final class Script extends Sensor {
        private final int[] values;
        private int next;

        Script(int... values) {
            this.values = values;
        }

        @Override
        int degrees(int address) {
            if (next == values.length) {
                throw RequestFailed.with(1);
            }
            return values[next++];
        }
    }

    @Test
    void heatsWhereItIsColdOrTheSensorIsBroken() {
        Heater heater = new Heater();
        ThermostatTest_RoomMachine room =
                ThermostatTest_RoomMachine.builder()
                        .thermostat(new Thermostat())
                        .sensor(new Script(19, 20))
                        .heater(heater)
                        .build();

        room.run(1).orThrow();
        assertThat(heater.on[0]).as("at 19 degrees").isEqualTo((short) 1);
        room.run(1).orThrow();
        assertThat(heater.on[0]).as("at 20 degrees").isEqualTo((short) 0);
        room.run(1).orThrow();
        assertThat(heater.on[0]).as("after that").isEqualTo((short) 1);
    }
}
