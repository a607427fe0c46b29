import dev.modvm.runtime.*;
import java.util.function.Function;

public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        BoardMachine.builder()
                                .cpu(new Cpu())
                                .ram(new Ram())
                                .echo(new Echo())
                                .build())
                .toString();
    }
}
