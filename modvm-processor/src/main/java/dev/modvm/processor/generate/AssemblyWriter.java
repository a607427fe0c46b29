package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.SpecModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes how a machine is assembled, where the machine itself had to be written before its
 * components were known: see {@link MachineWriter#early}.
 */
public final class AssemblyWriter {
    private final SpecModel spec;
    private final Optional<Drawing> drawing;
    private final ClassName components;

    /**
     * Creates a writer.
     *
     * @param spec the machine
     * @param drawing the machine with its drawing; nothing where it is in error, so that it can't
     *     be run
     */
    public AssemblyWriter(SpecModel spec, Optional<Drawing> drawing) {
        this.spec = spec;
        this.drawing = drawing;
        this.components = spec.generated("Machine").nestedClass("Components");
    }

    /**
     * Names the class.
     *
     * @param spec the machine
     * @return the class, in the spec's package
     */
    public static ClassName type(SpecModel spec) {
        return spec.generated("MachineAssembly");
    }

    /**
     * Writes the file.
     *
     * @return the file
     */
    public JavaFile write() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(type(spec))
                        .addJavadoc("How {@link $T} is assembled.\n", spec.generated("Machine"))
                        .addModifiers(Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        if (drawing.isPresent()) {
            type.addJavadoc("\n<pre>\n$L</pre>\n", ComponentTable.of(drawing.get().machine()));
        } else {
            type.addJavadoc(MachineWriter.UNSOUND);
        }
        new PartsWriter(PartsWriter.of(drawing), "components.").addTo(type, of("parts"));
        type.addMethod(life("Fused", RuntimeTypes.FUSED_EXECUTION));
        type.addMethod(life("Threaded", RuntimeTypes.THREADED_EXECUTION));
        MethodSpec.Builder drawn =
                MethodSpec.methodBuilder("drawing")
                        .addModifiers(Modifier.STATIC)
                        .returns(String.class);
        if (drawing.isPresent()) {
            TextBlock.addTo(type, drawn, drawing.get().text());
        } else {
            type.addMethod(drawn.addStatement(MachineWriter.refusal(spec)).build());
        }
        return GeneratedSource.file(spec, type);
    }

    private MethodSpec.Builder of(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addParameter(components, "components");
    }

    private MethodSpec life(String execution, ClassName returns) {
        return of("assemble" + execution)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.METADATA),
                        "metadata")
                .returns(returns)
                .addStatement(
                        drawing.isPresent()
                                ? MachineWriter.life(spec, execution, CodeBlock.of("metadata"))
                                : MachineWriter.refusal(spec))
                .build();
    }
}
