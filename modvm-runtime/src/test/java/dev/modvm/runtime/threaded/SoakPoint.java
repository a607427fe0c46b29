package dev.modvm.runtime.threaded;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One thing that can go wrong in the life of a machine of the soak. */
sealed interface SoakPoint {
    /** Something happens in a component's code. */
    record InComponent(Moment moment, Mishap mishap) implements SoakPoint {}

    /** There is no thread for a component. */
    record AtStart(ThreadShortage shortage) implements SoakPoint {}

    /** Every mishap at every moment, and every shortage. */
    List<SoakPoint> ALL =
            Stream.concat(
                            Arrays.stream(Moment.values()).flatMap(SoakPoint::allAt),
                            Arrays.stream(ThreadShortage.values()).map(AtStart::new))
                    .toList();

    private static Stream<SoakPoint> allAt(Moment moment) {
        return Arrays.stream(Mishap.values()).map(mishap -> new InComponent(moment, mishap));
    }
}
