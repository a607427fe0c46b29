package dev.modvm.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.SpecModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the machine itself: its builder, with one stage for each component, and its components.
 * Where a machine is in error, it still writes all that other code can refer to, so that the one
 * mistake remains the only one; such a machine can't be run.
 */
public final class MachineWriter {
    /** What the documentation of a machine says that can't be run. */
    static final String UNSOUND =
            "\n<p>The spec does not compile, so this machine can be built but not run.\n";

    private final SpecModel spec;
    private final Optional<Drawing> drawing;

    /** What knows how the machine is assembled, where that is written later than the machine. */
    private final Optional<ClassName> assembly;

    private final ClassName machine;
    private final ClassName componentsType;
    private final List<AccessorModel> accessors;

    /** The stages in order; one for each accessor, and a last one that builds. */
    private final List<ClassName> stages = new ArrayList<>();

    /** A name that stands beside those of accessors, which are the user's to choose. */
    private final String partsMethod;

    /**
     * Creates a writer.
     *
     * @param spec the machine
     * @param drawing the machine with its drawing; nothing where it is in error, so that it can't
     *     be run
     */
    public MachineWriter(SpecModel spec, Optional<Drawing> drawing) {
        this(spec, drawing, Optional.empty());
    }

    private MachineWriter(SpecModel spec, Optional<Drawing> drawing, Optional<ClassName> assembly) {
        this.spec = spec;
        this.assembly = assembly;
        this.drawing = drawing;
        this.machine = spec.generated("Machine");
        this.componentsType = machine.nestedClass("Components");
        this.accessors = StagedAccessors.of(spec);
        NameAllocator names = new NameAllocator();
        List.of("Components", machine.simpleName()).forEach(names::newName);
        ClassName lastStage = machine.nestedClass(names.newName("BuildStage"));
        for (AccessorModel accessor : accessors) {
            String stage = GeneratedSource.capitalized(accessor.name()) + "Stage";
            stages.add(machine.nestedClass(names.newName(stage)));
        }
        stages.add(lastStage);
        NameAllocator members = new NameAllocator();
        accessors.forEach(accessor -> members.newName(accessor.name()));
        partsMethod = members.newName("parts");
    }

    /**
     * Creates a writer of a machine whose components are not all known yet, since they mention what
     * does not exist, or what another annotation processor generates: only the types that the spec
     * names need to be there.
     *
     * @param spec the machine
     * @return a writer of what other code refers to; {@link AssemblyWriter} writes the rest
     */
    public static MachineWriter early(SpecModel spec) {
        return new MachineWriter(spec, Optional.empty(), Optional.of(AssemblyWriter.type(spec)));
    }

    /**
     * Writes the file.
     *
     * @return the file
     */
    public JavaFile write() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(machine)
                        .addJavadoc(javadoc())
                        .addModifiers(visibility())
                        .addModifiers(Modifier.FINAL)
                        .superclass(RuntimeTypes.ASSEMBLED_MACHINE)
                        .addField(componentsType, "components", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(constructor())
                        .addMethod(builder())
                        .addMethod(components())
                        .addMethod(assemble("Fused", RuntimeTypes.FUSED_EXECUTION))
                        .addMethod(assemble("Threaded", RuntimeTypes.THREADED_EXECUTION));
        if (drawing.isPresent()) {
            TextBlock.addTo(type, drawing(), drawing.get().text());
        } else {
            type.addMethod(
                    drawing()
                            .addStatement(
                                    assembly.map(late -> CodeBlock.of("return $T.drawing()", late))
                                            .orElseGet(() -> refusal(spec)))
                            .build());
        }
        for (int index = 0; index < accessors.size(); index++) {
            type.addType(stage(index));
        }
        type.addType(buildStage());
        type.addType(componentsClass());
        return GeneratedSource.file(spec, type);
    }

    private Modifier[] visibility() {
        return spec.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder text =
                CodeBlock.builder().add("The machine that {@link $T} specifies.\n", spec.type());
        if (drawing.isPresent()) {
            text.add("\n<pre>\n$L</pre>\n", ComponentTable.of(drawing.get().machine()));
        } else if (assembly.isEmpty()) {
            text.add(UNSOUND);
        }
        return text.build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(componentsType, "components")
                .addStatement(
                        assembly.map(late -> CodeBlock.of("super($T.parts(components))", late))
                                .orElse(CodeBlock.of("super(components.$L())", partsMethod)))
                .addStatement("this.components = components")
                .build();
    }

    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(
                        """
                        Begins to build a machine. Each stage takes one component and leads to the next.

                        @return the first stage
                        """)
                .addModifiers(visibility())
                .addModifiers(Modifier.STATIC)
                .returns(stages.get(0))
                .addStatement(
                        "return new $T(new $T[$L])", stages.get(0), Object.class, accessors.size())
                .build();
    }

    private MethodSpec components() {
        return MethodSpec.methodBuilder("components")
                .addJavadoc(
                        """
                        Returns the components that this machine was built of.

                        @return the instances that the builder was given
                        """)
                .addModifiers(visibility())
                .returns(componentsType)
                .addStatement("return components")
                .build();
    }

    private MethodSpec assemble(String execution, ClassName type) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("assemble" + execution)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(type);
        if (assembly.isPresent()) {
            return method.addStatement(
                            "return $T.assemble$L(components, metadata())",
                            assembly.get(),
                            execution)
                    .build();
        }
        return method.addStatement(
                        drawing.isPresent()
                                ? life(spec, execution, CodeBlock.of("metadata()"))
                                : refusal(spec))
                .build();
    }

    /** The statement that assembles a machine for a new life. */
    static CodeBlock life(SpecModel spec, String execution, CodeBlock metadata) {
        return CodeBlock.of(
                "return new $T(components, $L).execution()",
                spec.generated("Machine" + execution),
                metadata);
    }

    /** The statement that refuses to run a machine that does not fit together. */
    static CodeBlock refusal(SpecModel spec) {
        return CodeBlock.of(
                "throw new $T($S)",
                IllegalStateException.class,
                spec.name() + " does not fit together; see the errors of the compiler");
    }

    private MethodSpec.Builder drawing() {
        return MethodSpec.methodBuilder("drawing")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class);
    }

    /** A stage is a class of its own: javac compares all interfaces of a class pair by pair. */
    private TypeSpec stage(int index) {
        AccessorModel accessor = accessors.get(index);
        return stage(
                stages.get(index),
                CodeBlock.of("The stage of the builder that takes $L.\n", link(accessor)),
                MethodSpec.methodBuilder(accessor.name())
                        .addJavadoc(
                                accessor.list()
                                        ? """
                                        Takes the components.

                                        @param $L the components, as many as there are to be
                                        @return the next stage
                                        """
                                        : """
                                        Takes the component.

                                        @param $L the component
                                        @return the next stage
                                        """,
                                accessor.name())
                        .addParameter(parameter(accessor), accessor.name())
                        .returns(stages.get(index + 1))
                        .addStatement("this.given[$L] = $L", index, given(accessor))
                        .addStatement("return new $T(this.given)", stages.get(index + 1)));
    }

    private TypeSpec stage(ClassName name, CodeBlock described, MethodSpec.Builder method) {
        return TypeSpec.classBuilder(name)
                .addJavadoc(described)
                .addModifiers(visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addField(Object[].class, "given", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(
                        MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .addParameter(Object[].class, "given")
                                .addStatement("this.given = given")
                                .build())
                .addMethod(method.addModifiers(visibility()).build())
                .build();
    }

    /** A list may be of a subclass. */
    private static TypeName parameter(AccessorModel accessor) {
        return accessor.list()
                ? ParameterizedTypeName.get(
                        ClassName.get(List.class), WildcardTypeName.subtypeOf(accessor.element()))
                : accessor.type();
    }

    private CodeBlock link(AccessorModel accessor) {
        return CodeBlock.of("{@link $T#$L()}", spec.type(), accessor.name());
    }

    private TypeSpec buildStage() {
        return stage(
                stages.get(accessors.size()),
                CodeBlock.of("The last stage of the builder: every component has been given.\n"),
                MethodSpec.methodBuilder("build")
                        .addJavadoc(
                                """
                                Builds the machine.

                                @return a machine that has not been started
                                @throws IllegalArgumentException if one object was given as two components, or a
                                    memory is shorter than the range that it is mapped to
                                """)
                        .returns(machine)
                        .addStatement("return new $T(new $T(given))", machine, componentsType));
    }

    private TypeSpec componentsClass() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(componentsType)
                        .addJavadoc("The components of one {@link $T}.\n", machine)
                        .addModifiers(visibility())
                        .addModifiers(Modifier.STATIC, Modifier.FINAL)
                        .addField(Object[].class, "instances", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .addParameter(Object[].class, "instances")
                                        .addStatement("this.instances = instances.clone()")
                                        .build());
        for (int index = 0; index < accessors.size(); index++) {
            AccessorModel accessor = accessors.get(index);
            if (accessor.isReserved()) {
                continue; // What it would override is not there to be overridden.
            }
            MethodSpec.Builder instance =
                    MethodSpec.methodBuilder(accessor.name())
                            .addJavadoc(
                                    accessor.list()
                                            ? "Returns $L.\n\n@return the components; the list can't be changed\n"
                                            : "Returns $L.\n\n@return the component\n",
                                    link(accessor))
                            .addModifiers(visibility())
                            .returns(accessor.type())
                            .addStatement("return ($T) instances[$L]", accessor.type(), index);
            if (accessor.list()) {
                // The builder has put a list of this type there.
                instance.addAnnotation(
                        AnnotationSpec.builder(SuppressWarnings.class)
                                .addMember("value", "$S", "unchecked")
                                .build());
            }
            type.addMethod(instance.build());
        }
        if (assembly.isEmpty()) {
            new PartsWriter(PartsWriter.of(drawing), "")
                    .addTo(
                            type,
                            MethodSpec.methodBuilder(partsMethod).addModifiers(Modifier.PRIVATE));
        }
        return type.build();
    }

    private static CodeBlock given(AccessorModel accessor) {
        return accessor.list()
                ? CodeBlock.of(
                        "$T.listOf($S, $L)", RuntimeTypes.PARTS, accessor.name(), accessor.name())
                : CodeBlock.of(
                        "$T.requireNonNull($L, $S)",
                        Objects.class,
                        accessor.name(),
                        accessor.name());
    }
}
