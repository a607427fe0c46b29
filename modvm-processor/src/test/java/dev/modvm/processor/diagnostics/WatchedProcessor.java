package dev.modvm.processor.diagnostics;

import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Otherwise;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * A processor that looks on while another one works, and writes down what the compiler says of the
 * sources.
 */
final class WatchedProcessor extends ForwardedProcessor {
    private static final Set<String> RESERVED =
            Set.of("build", "builder", "clone", "finalize", "toString", "hashCode");

    private final Map<String, SpecFacts> specs = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final Map<String, String> usersInBodies = new LinkedHashMap<>();
    private final Set<String> disassemblers = new LinkedHashSet<>();
    private boolean called;
    private Optional<Throwable> thrown = Optional.empty();

    WatchedProcessor(Processor watched) {
        super(watched);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        called = true;
        if (round.processingOver()) {
            specs.replaceAll((name, facts) -> atTheEnd(facts));
        }
        for (Element annotated : round.getElementsAnnotatedWith(MachineSpec.class)) {
            if (annotated instanceof TypeElement spec
                    && SourceVersion.isName(spec.getQualifiedName())) {
                SpecFacts facts =
                        new SpecFacts(generatedName(spec, "Machine"), accessors(spec), false);
                specs.put(facts.machine(), facts);
            }
        }
        for (Element annotated :
                round.getElementsAnnotatedWith(dev.modvm.annotations.Processor.class)) {
            if (annotated instanceof TypeElement processor
                    && SourceVersion.isName(processor.getQualifiedName())
                    && hasTable(processor)) {
                disassemblers.add(generatedName(processor, "Disassembler"));
            }
        }
        try {
            return super.process(annotations, round);
        } catch (RuntimeException | Error failure) {
            thrown = Optional.of(failure);
            return true;
        }
    }

    private SpecFacts atTheEnd(SpecFacts facts) {
        TypeElement machine = environment().getElementUtils().getTypeElement(facts.machine());
        if (machine != null) {
            String path = facts.machine().replace('.', '/');
            MachineUser user = new MachineUser(machine);
            users.put(path + "User.java", user.inSignatures());
            usersInBodies.put(path + MachineUser.IN_BODIES + ".java", user.inBodies());
        }
        return new SpecFacts(facts.machine(), facts.accessors(), machine == null);
    }

    private String generatedName(TypeElement type, String suffix) {
        List<String> names = new ArrayList<>();
        for (Element around = type; around instanceof TypeElement; ) {
            names.add(0, around.getSimpleName().toString());
            around = around.getEnclosingElement();
        }
        String packageName =
                environment().getElementUtils().getPackageOf(type).getQualifiedName().toString();
        return (packageName.isEmpty() ? "" : packageName + ".") + String.join("_", names) + suffix;
    }

    private List<String> accessors(TypeElement spec) {
        return ElementFilter.methodsIn(environment().getElementUtils().getAllMembers(spec)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
                .map(method -> method.getSimpleName().toString())
                .filter(name -> !RESERVED.contains(name) && SourceVersion.isName(name))
                .toList();
    }

    private boolean hasTable(TypeElement processor) {
        return environment().getElementUtils().getAllMembers(processor).stream()
                .anyMatch(
                        member ->
                                has(member, Fetch.class)
                                        || has(member, Otherwise.class)
                                        || has(member, Instruction.class));
    }

    private static boolean has(Element member, Class<? extends Annotation> annotation) {
        return member.getAnnotationMirrors().stream()
                .anyMatch(
                        mirror ->
                                ((TypeElement) mirror.getAnnotationType().asElement())
                                        .getQualifiedName()
                                        .contentEquals(annotation.getCanonicalName()));
    }

    /** Whether the compiler ran any annotation processor at all. */
    boolean called() {
        return called;
    }

    /** What the watched processor threw. */
    Optional<Throwable> thrown() {
        return thrown;
    }

    /** The specs that the compiler found, by the names of their machines. */
    Map<String, SpecFacts> specs() {
        return specs;
    }

    /** The disassemblers that the processors of the sources have. */
    Set<String> disassemblers() {
        return disassemblers;
    }

    /**
     * Classes that use each machine that was written in time, path to text.
     *
     * @param inBodies whether they mention machines within methods only
     */
    Map<String, String> users(boolean inBodies) {
        return inBodies ? usersInBodies : users;
    }
}
