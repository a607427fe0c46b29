package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Writes a class that builds a machine and takes its components, as its users do. */
final class MachineUser {
    /** What the name of a class ends with that mentions the machine within methods only. */
    static final String IN_BODIES = "InBodies";

    private record Stage(String method, String type, String component) {}

    private final String machine;
    private final String packageName;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * Creates a writer.
     *
     * @param type a machine that was generated
     */
    MachineUser(TypeElement type) {
        machine = type.getSimpleName().toString();
        packageName = ((PackageElement) type.getEnclosingElement()).getQualifiedName().toString();
        Element components = returned(method(type, "components"));
        Element stage = returned(method(type, "builder"));
        while (!stage.equals(type)) {
            ExecutableElement method = ElementFilter.methodsIn(stage.getEnclosedElements()).get(0);
            if (!method.getParameters().isEmpty()) {
                String name = method.getSimpleName().toString();
                // A spec that extends an annotation type inherits methods of Object's names; they
                // are reported, and name no component.
                String component =
                        found(components, name)
                                .map(accessor -> accessor.getReturnType().toString())
                                .orElse("");
                stages.add(
                        new Stage(
                                name,
                                method.getParameters().get(0).asType().toString(),
                                component));
            }
            stage = returned(method);
        }
    }

    private static ExecutableElement method(Element type, String name) {
        return found(type, name).orElseThrow();
    }

    private static Optional<ExecutableElement> found(Element type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private static Element returned(ExecutableElement method) {
        return ((DeclaredType) method.getReturnType()).asElement();
    }

    /** Writes a class that has a machine, its components and its first stage in fields. */
    String inSignatures() {
        return """
                PACKAGE
                final class MACHINEUser {
                    final MACHINE machine;
                    final MACHINE.Components components;

                    MACHINEUser(MACHINE machine) {
                        this.machine = machine;
                        this.components = machine.components();
                    }

                    static MACHINE built(PARAMETERS) {
                        return MACHINE.builder()CALLS.build();
                    }

                    void take() {
                TAKES    }
                }
                """
                .replace("PACKAGE", packageStatement())
                .replace("MACHINE", machine)
                .replace("PARAMETERS", parameters())
                .replace("CALLS", calls())
                .replace("TAKES", takes());
    }

    /** Writes a class that mentions the machine within a method only. */
    String inBodies() {
        return """
                PACKAGE
                final class MACHINEInBodies {
                    static void take(PARAMETERS) {
                        var machine = MACHINE.builder()CALLS.build();
                        var components = machine.components();
                TAKES    }
                }
                """
                .replace("PACKAGE", packageStatement())
                .replace("MACHINE", machine)
                .replace("PARAMETERS", parameters())
                .replace("CALLS", calls())
                .replace("TAKES", takes());
    }

    private String packageStatement() {
        return packageName.isEmpty() ? "" : "package " + packageName + ";\n";
    }

    private String parameters() {
        return stages.stream()
                .map(stage -> stage.type + " " + argument(stage))
                .collect(Collectors.joining(", "));
    }

    private String calls() {
        return stages.stream()
                .map(stage -> "." + stage.method + "(" + argument(stage) + ")")
                .collect(Collectors.joining());
    }

    private String takes() {
        return stages.stream()
                .filter(stage -> !stage.component.isEmpty())
                .map(
                        stage ->
                                "        %s taken%d = components.%s();\n"
                                        .formatted(
                                                stage.component,
                                                stages.indexOf(stage),
                                                stage.method))
                .collect(Collectors.joining());
    }

    private String argument(Stage stage) {
        return "part" + stages.indexOf(stage);
    }
}
