package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes text as literals of generated code that read like the text. */
final class TextBlock {
    /** Where a line of a literal is continued on the next. */
    private static final int LONGEST_LINE = 96;

    /** Less than a class file allows for one constant, 65,535 bytes, at three bytes a character. */
    private static final int LONGEST_LITERAL = 20_000;

    private TextBlock() {}

    /**
     * Writes a text.
     *
     * @param text the text, whose lines each end with a line feed
     * @return text blocks which together are the text; more than one where a class file could not
     *     hold it as one constant
     */
    static List<String> of(String text) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int length = 0;
        for (String line : text.lines().toList()) {
            if (length > 0 && length + line.length() > LONGEST_LITERAL) {
                literals.add(quoted(literal));
                literal.setLength(0);
                length = 0;
            }
            literal.append(escaped(line)).append('\n');
            length += line.length() + 1;
        }
        literals.add(quoted(literal));
        return literals;
    }

    /**
     * Adds a method that returns a text, over methods of their own where it is long.
     *
     * @param type the class that the method belongs to
     * @param method the method, without its body
     * @param text the text
     */
    static void addTo(TypeSpec.Builder type, MethodSpec.Builder method, String text) {
        List<String> literals = of(text);
        if (literals.size() == 1) {
            type.addMethod(method.addStatement("return $L", literals.get(0)).build());
            return;
        }
        String name = method.build().name();
        List<CodeBlock> calls = new ArrayList<>();
        for (int index = 0; index < literals.size(); index++) {
            calls.add(CodeBlock.of("$L$L()", name, index));
        }
        type.addMethod(
                method.addStatement(
                                "return $T.join($S, $L)",
                                String.class,
                                "",
                                CodeBlock.join(calls, ",$W"))
                        .build());
        for (int index = 0; index < literals.size(); index++) {
            type.addMethod(
                    MethodSpec.methodBuilder(name + index)
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .returns(String.class)
                            .addStatement("return $L", literals.get(index))
                            .build());
        }
    }

    private static String quoted(CharSequence content) {
        return "\"\"\"\n" + content + "\"\"\"";
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        int column = 0;
        for (int point : line.codePoints().toArray()) {
            if (column >= LONGEST_LINE) {
                escaped.append("\\\n");
                column = 0;
            }
            if (point == '\\' || (point == '"' && escaped.toString().endsWith("\"\""))) {
                escaped.append('\\');
                column++;
            }
            if (point == ' ' && column == 0 && escaped.length() > 0) {
                // At the start of a line a space would count as indentation.
                escaped.append("\\s");
                column++;
            } else {
                escaped.appendCodePoint(point);
            }
            column++;
        }
        return escaped.toString();
    }
}
