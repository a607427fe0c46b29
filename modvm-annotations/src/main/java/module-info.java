/** The annotations that make plain classes the components of a virtual machine. */
module dev.modvm.annotations {
    requires static org.jspecify;

    exports dev.modvm.annotations;
}
