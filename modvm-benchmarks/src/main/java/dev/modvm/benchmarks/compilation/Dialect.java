package dev.modvm.benchmarks.compilation;

import java.util.List;

/** What a project is written for. */
public enum Dialect {
    /** Components and specs of this project. */
    MODVM("modvm.txt"),
    /** The same classes as bindings of Dagger, with the same dependencies between them. */
    DAGGER("dagger.txt");

    private final String templates;

    Dialect(String templates) {
        this.templates = templates;
    }

    /** The resource with the sources of a machine. */
    String templates() {
        return templates;
    }

    /**
     * Returns what the compiler is told, beside where it finds the annotation processor.
     *
     * @return options of javac
     */
    public List<String> options() {
        return switch (this) {
            case MODVM -> List.of("-processor", "dev.modvm.processor.ModvmProcessor");
            case DAGGER ->
                    List.of(
                            "-processor",
                            "dagger.internal.codegen.ComponentProcessor",
                            // Formatting takes it long, and its users are advised to do without.
                            "-Adagger.formatGeneratedSource=disabled");
        };
    }
}
