import dev.modvm.annotations.*;

/** A public machine in the package without a name. */
@MachineSpec
public interface Board {
    Cpu cpu();

    @Mapped(to = 0x0F)
    Ram ram();

    Echo echo();
}
