/** The annotation processor of modvm. Compilers use it; nothing in it is for programs. */
// JavaPoet is a module without a description: its name is in its manifest.
@SuppressWarnings({"module", "requires-automatic"})
module dev.modvm.processor {
    requires com.palantir.javapoet;
    requires dev.modvm.annotations;
    requires java.compiler;

    // The Eclipse compiler runs without it.
    requires static jdk.compiler;
    requires static com.google.auto.service;
    requires static incap;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.modvm.processor.ModvmProcessor;
}
