/**
 * The runtime of virtual machines that are made of annotated components.
 *
 * <p>Users need the package {@code dev.modvm.runtime}; the others are the base of generated code.
 */
module dev.modvm.runtime {
    requires transitive dev.modvm.annotations;
    requires static org.jspecify;

    exports dev.modvm.runtime;
    exports dev.modvm.runtime.assembly;
    exports dev.modvm.runtime.fused;
    exports dev.modvm.runtime.threaded;
}
