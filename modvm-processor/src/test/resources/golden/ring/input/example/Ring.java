package example;

import dev.modvm.annotations.MachineSpec;
import java.util.List;

/** As many stations as the builder is given, each with a way to all others. */
@MachineSpec
interface Ring {
    List<Station> stations();
}
