package dev.modvm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.generate.AssemblyWriter;
import dev.modvm.processor.generate.DescriptionsWriter;
import dev.modvm.processor.generate.DisassemblerWriter;
import dev.modvm.processor.generate.Drawing;
import dev.modvm.processor.generate.DrawingWriter;
import dev.modvm.processor.generate.ExecutionWriter;
import dev.modvm.processor.generate.InstructionReference;
import dev.modvm.processor.generate.InstructionsWriter;
import dev.modvm.processor.generate.MachinePlan;
import dev.modvm.processor.generate.MachineWriter;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.ComponentReader;
import dev.modvm.processor.model.InheritedMethods;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.JavaLang;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.ResolvedMachine;
import dev.modvm.processor.validate.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What one round generates: for what is known all of it, for what is not known yet only what other
 * code refers to.
 */
final class Generation {
    /** Which round it is, as far as that decides what can be waited for. */
    enum When {
        /** What is missing may be generated yet. */
        EARLY,
        /**
         * Nobody but us has written anything in the round before, so that what is missing now will
         * never be there.
         */
        QUIET,
        /** Other processors see nothing more of what is written. */
        LAST
    }

    private final ProcessingState state;
    private final GeneratedFiles files;
    private final ComponentReader components;
    private final InheritedMethods inherited;
    private final Validator validator;
    private final When when;
    private final JavaLang javaLang;

    /** The packages in which names of {@code java.lang} mean something else. */
    private final Map<String, Boolean> hidden = new HashMap<>();

    Generation(
            ProcessingEnvironment environment,
            ProcessingState state,
            ComponentReader components,
            Validator validator,
            When when) {
        this.state = state;
        this.files = new GeneratedFiles(environment.getFiler());
        this.components = components;
        this.inherited = new InheritedMethods(environment.getElementUtils());
        this.validator = validator;
        this.when = when;
        this.javaLang = new JavaLang(environment.getElementUtils());
    }

    /** Takes the names of all that is generated, whatever order the compiler has for the types. */
    void claimNames(Set<TypeElement> types) {
        types.stream()
                .sorted(Comparator.comparing(type -> ClassName.get(type).canonicalName()))
                .forEach(
                        type ->
                                suffixes(type)
                                        .map(
                                                suffix ->
                                                        InstructionTableModel.generated(
                                                                ClassName.get(type), suffix))
                                        .forEach(name -> state.claim(type, name.canonicalName())));
    }

    /** What follows the name of a spec or a processor in those of the classes generated for it. */
    private Stream<String> suffixes(TypeElement type) {
        if (type.getAnnotation(MachineSpec.class) != null) {
            return Stream.of("Machine", "MachineFused", "MachineThreaded");
        }
        return components
                        .read(type)
                        .filter(ComponentModel::processor)
                        .flatMap(ComponentModel::table)
                        .filter(InstructionTableModel::hasOwnDispatch)
                        .isPresent()
                ? Stream.of("Instructions", "Disassembler")
                : Stream.of();
    }

    void writeTable(TypeElement type, ComponentModel component, boolean sound) {
        writeDisassembler(type, component, sound);
        if (sound) {
            write(
                    type,
                    new InstructionsWriter(component, type, components.descriptions().keptFor(type))
                            .write());
            ClassName dispatch = component.table().orElseThrow().dispatch();
            files.writeResource(
                    dispatch.packageName(),
                    dispatch.simpleName() + ".md",
                    InstructionReference.of(component),
                    type);
        }
    }

    /** Keeps what is said of instructions where no dispatch is generated that could keep it. */
    void writeDescriptions(TypeElement type, Map<String, String> kept) {
        write(type, DescriptionsWriter.write(type, kept));
    }

    private void writeDisassembler(TypeElement type, ComponentModel component, boolean sound) {
        if (state.isEarly(type)) {
            return;
        }
        if (!component.unresolved() || when == When.LAST) {
            write(type, new DisassemblerWriter(component, type, sound).write());
        } else if (!components.inheritsUnknown(type) && validator.isListable(component)) {
            // What it knows is known; what other code refers to must not come too late.
            state.addEarly(type);
            write(type, new DisassemblerWriter(component, type, true).write());
        } else if (when == When.QUIET) {
            state.addEarly(type);
            state.addGivenUp(type);
            write(type, new DisassemblerWriter(component, type, false).write());
        }
    }

    /**
     * Writes, of a machine of which not all is known, what other code refers to, so that it does
     * not miss the machine for a mistake in a component: in the last round that would be too late.
     */
    void writeUnknown(SpecModel spec) {
        TypeElement type = spec.element();
        if (state.isEarly(type)) {
            if (when == When.QUIET) {
                writeUnsound(spec);
                state.addGivenUp(type);
            }
        } else if (spec.plainInterface()
                && spec.nameable()
                && state.claim(type, AssemblyWriter.type(spec).canonicalName())) {
            state.addEarly(type);
            write(type, MachineWriter.early(spec).write());
        }
    }

    /** Writes what can be written of a machine that does not fit together. */
    void writeUnsound(SpecModel spec) {
        writeFace(spec, Optional.empty());
    }

    void writeMachine(ResolvedMachine machine) {
        SpecModel spec = machine.spec();
        MachinePlan plan = MachinePlan.of(machine, inherited.names());
        String drawing = DrawingWriter.write(machine);
        writeFace(spec, Optional.of(new Drawing(machine, drawing)));
        write(spec.element(), ExecutionWriter.fused(plan));
        write(spec.element(), ExecutionWriter.threaded(plan));
        files.writeResource(
                spec.type().packageName(), DrawingWriter.fileName(spec), drawing, spec.element());
    }

    private void writeFace(SpecModel spec, Optional<Drawing> drawing) {
        write(
                spec.element(),
                state.isEarly(spec.element())
                        ? new AssemblyWriter(spec, drawing).write()
                        : new MachineWriter(spec, drawing).write());
    }

    /** Writes a machine that nothing can be built with. */
    void writeNameless(SpecModel spec) {
        write(spec.element(), new MachineWriter(spec.nameless(), Optional.empty()).write());
    }

    /** Writes a class, unless another one has its name. */
    private void write(TypeElement owner, JavaFile file) {
        String name = GeneratedFiles.name(file);
        JavaFile unmistakable =
                hidden.computeIfAbsent(file.packageName(), javaLang::isHiddenIn)
                        ? file.toBuilder().skipJavaLangImports(false).build()
                        : file;
        if (state.claim(owner, name) && !files.write(unmistakable)) {
            state.addTaken(owner, name, "");
        }
    }
}
