package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.model.ParameterModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.Reach.Ways;
import dev.modvm.processor.resolve.ResolvedClass;
import java.util.List;
import java.util.Optional;

/**
 * How a component class answers one request: the typed method that is generated for it.
 *
 * @param request the request
 * @param names the names of the generated methods
 * @param parameters the method's parameters
 * @param returns what the method returns
 * @param handler the user's handler, or nothing where the memory answers
 * @param memory the memory, where it answers
 * @param component the component class
 * @param ways how ports of the machine send the request
 */
record Handling(
        RequestModel request,
        Names names,
        List<ParameterModel> parameters,
        TypeName returns,
        Optional<HandlerModel> handler,
        Optional<MemoryModel> memory,
        ResolvedClass component,
        Ways ways) {
    Width base() {
        return component.base();
    }

    Width address() {
        return component.address();
    }

    boolean isVoid() {
        return returns.equals(TypeName.VOID);
    }

    /**
     * The names of the methods that are generated for a request.
     *
     * @param query the method that others call, and that waits for the answer
     * @param answer the method that answers the request, without any guard
     * @param post the method that sends the request without waiting
     * @param inOrder the method that waits, and takes earlier messages along
     */
    record Names(String query, String answer, String post, String inOrder) {}

    /** The name of the method that others call. */
    String name() {
        return names.query();
    }

    /** The name of the generated method that sends the request without waiting. */
    String postName() {
        return names.post();
    }

    /** The name of the generated method that answers the request, without any guard. */
    String answerName() {
        return names.answer();
    }

    /** The call of the method that answers the request, from another one with its parameters. */
    CodeBlock answer() {
        return CodeBlock.of("$L($L)", answerName(), arguments());
    }

    private CodeBlock arguments() {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    /**
     * The call of the user's handler, its arguments and its answer cut to the channel's lines.
     *
     * @param ports the fields that hold the handler's ports
     */
    CodeBlock call(List<String> ports) {
        HandlerModel called = handler.orElseThrow();
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int index = 0; index < parameters.size(); index++) {
            arguments.add(index == 0 ? "" : ",$W");
            String name = parameters.get(index).name();
            if (request.usesCarriers()) {
                arguments.add(
                        Carriers.cut(CodeBlock.of("$L", name), index == 0 ? address() : base()));
            } else {
                arguments.add("$L", name);
            }
        }
        for (String port : ports) {
            arguments.add(arguments.isEmpty() ? "" : ",$W").add("$L", port);
        }
        CodeBlock call =
                CodeBlock.of("component.$L($L)", called.method().name(), arguments.build());
        return request.usesCarriers() && !isVoid() ? Carriers.cut(call, base()) : call;
    }

    /** The response to an untyped request, out of what a typed call returns. */
    CodeBlock response(CodeBlock call) {
        return request.kind() == Kind.OWN
                ? CodeBlock.of("new $T<>($L)", RuntimeTypes.REPLY, call)
                : CodeBlock.of("new $T($L)", RuntimeTypes.DATA, Carriers.widened(call, base()));
    }

    /** The components of an untyped request, as arguments of the typed method. */
    CodeBlock argumentsFrom(String variable) {
        if (handler.filter(HandlerModel::takesRecord).isPresent()) {
            return CodeBlock.of("$L", variable);
        }
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int index = 0; index < parameters.size(); index++) {
            ParameterModel part = request.components().get(index);
            CodeBlock read = CodeBlock.of("$L.$L()", variable, part.name());
            arguments.add(index == 0 ? "" : ",$W");
            arguments.add(Carriers.converted(read, part.type(), parameters.get(index).type()));
        }
        return arguments.build();
    }
}
