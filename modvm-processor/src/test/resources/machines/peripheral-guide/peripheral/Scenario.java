package peripheral;

import dev.modvm.runtime.*;
import java.util.function.Function;

/** What the guide shows of peripherals. */
public final class Scenario {
    private Scenario() {}

    public static String rolled(Function<Machine, MachineOutcome> execution) {
        Player player = new Player();
        execution
                .apply(GameMachine.builder().player(player).dice(new Dice()).build())
                .orThrow();
        return String.join("\n", player.log);
    }

    /** The same in both executions: only the fused one meets a deadline to the cycle. */
    public static String interrupted(Function<Machine, MachineOutcome> execution) {
        Waiter waiter = new Waiter();
        AlarmMachine.builder().waiter(waiter).timer(new Timer()).build().run().orThrow();
        return String.join("\n", waiter.log);
    }

    /** How the alarm ends; in fused execution, which every machine has. */
    public static String ended(Function<Machine, MachineOutcome> execution) {
        return AlarmMachine.builder()
                .waiter(new Waiter())
                .timer(new Timer())
                .build()
                .run(1_000)
                .toString();
    }

    public static String fetched(Function<Machine, MachineOutcome> execution) {
        Fetcher fetcher = new Fetcher();
        execution
                .apply(SlowBoardMachine.builder().fetcher(fetcher).rom(new SlowRom()).build())
                .orThrow();
        return fetcher.cycles.toString();
    }

    public static String played(Function<Machine, MachineOutcome> execution) {
        Musician musician = new Musician();
        execution
                .apply(ConcertMachine.builder().musician(musician).beeper(new Beeper()).build())
                .orThrow();
        return String.join("\n", musician.log);
    }

    /** How the concert ends. */
    public static String concert(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        ConcertMachine.builder()
                                .musician(new Musician())
                                .beeper(new Beeper())
                                .build())
                .toString();
    }
}
