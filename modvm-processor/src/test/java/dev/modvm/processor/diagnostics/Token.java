package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A token of a Java source.
 *
 * @param kind what it could be exchanged for without making the source less of a Java source
 * @param text the token itself
 * @param start the index of its first character
 * @param ours whether it belongs to one of our annotations, or to the head of what has one
 */
record Token(Kind kind, String text, int start, boolean ours) {
    /** Finer than the language's own kinds, so that more of what is exchanged can be parsed. */
    enum Kind {
        TYPE,
        NAME,
        KEYWORD,
        NUMBER,
        STRING,
        SIGN
    }

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>\\s++|//[^\\n]*+|/\\*.*?\\*/)"
                            + "|(?<string>\"\"\".*?\"\"\"|([\"'])(?:\\\\.|(?!\\3)[^\\\\])*+\\3)"
                            + "|(?<number>\\.?\\d[\\w.]*+)"
                            + "|(?<word>[\\p{L}_$][\\p{L}\\d_$]*+)"
                            + "|->|::|\\.\\.\\.|&&|\\|\\||\\+\\+|--|<<|[-+*/%&|^<>=!]=|.",
                    Pattern.DOTALL);

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    private static final Set<String> ANNOTATIONS =
            Set.of(
                    "AddressSpace",
                    "Boot",
                    "Connect",
                    "Cycle",
                    "Fetch",
                    "Halt",
                    "Handles",
                    "Instruction",
                    "MachineSpec",
                    "Mapped",
                    "Memory",
                    "Node",
                    "Otherwise",
                    "Peripheral",
                    "Port",
                    "Processor",
                    "Sends",
                    "Step");

    int end() {
        return start + text.length();
    }

    /** Takes a source apart, without its comments. */
    static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(new Token(kind(matcher), matcher.group(), matcher.start(), false));
            }
        }
        return marked(tokens);
    }

    private static Kind kind(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("string") != null) {
            return Kind.STRING;
        }
        if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        if (matcher.group("word") == null) {
            return Kind.SIGN;
        }
        if (PRIMITIVES.contains(text)) {
            return Kind.TYPE;
        }
        if (SourceVersion.isKeyword(text)) {
            return Kind.KEYWORD;
        }
        boolean constant =
                text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
        return (Character.isUpperCase(text.charAt(0)) && !constant) || isWidth(text)
                ? Kind.TYPE
                : Kind.NAME;
    }

    /** {@code U8} and its like are in capitals, but are no constants. */
    private static boolean isWidth(String text) {
        return text.matches("U\\d+");
    }

    /** The head goes from the annotation to the body, or to the end of what has none. */
    private static List<Token> marked(List<Token> tokens) {
        List<Token> marked = new ArrayList<>();
        boolean inHead = false;
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (!inHead
                    && token.text.equals("@")
                    && index + 1 < tokens.size()
                    && ANNOTATIONS.contains(tokens.get(index + 1).text)) {
                inHead = true;
                depth = 0;
            }
            if (token.text.equals("(")) {
                depth++;
            } else if (token.text.equals(")")) {
                depth--;
            } else if (depth <= 0 && (token.text.equals("{") || token.text.equals(";"))) {
                inHead = false;
            }
            marked.add(new Token(token.kind, token.text, token.start, inHead));
        }
        return marked;
    }

    /**
     * Returns the index behind an annotation that begins at a token, with what is in its
     * parentheses.
     */
    static int endOfAnnotation(List<Token> tokens, int start) {
        int index = Math.min(start + 2, tokens.size());
        if (index < tokens.size() && tokens.get(index).text.equals("(")) {
            int depth = 0;
            do {
                depth += tokens.get(index).text.equals("(") ? 1 : 0;
                depth -= tokens.get(index).text.equals(")") ? 1 : 0;
                index++;
            } while (depth > 0 && index < tokens.size());
        }
        return index;
    }
}
