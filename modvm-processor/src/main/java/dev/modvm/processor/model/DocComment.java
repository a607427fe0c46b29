package dev.modvm.processor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documentation comments, as Markdown. */
final class DocComment {
    /** What ends the text about a method: a block tag, a paragraph or an empty line. */
    private static final Pattern END = Pattern.compile("(?m)^\\s*@|<p>|\\n\\s*\\n");

    private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?[.!?])(?=\\s|$).*");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+([^\\s{}]+)(?:\\s+([^{}]*))?}");

    private DocComment() {}

    /**
     * Returns the first sentence of a comment.
     *
     * @param comment the comment as the compiler gives it, without asterisks
     * @return the sentence in one line, or an empty text where there is none
     */
    static String firstSentence(String comment) {
        String text = END.split(comment.strip() + "\n", 2)[0];
        text = CODE.matcher(text).replaceAll("`$1`");
        text =
                LINK.matcher(text)
                        .replaceAll(
                                link ->
                                        Matcher.quoteReplacement(
                                                link.group(2) != null
                                                        ? link.group(2)
                                                        : link.group(1)
                                                                .replaceFirst("^#", "")
                                                                .replace('#', '.')));
        text = text.replaceAll("\\s+", " ").strip();
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.matches() ? sentence.group(1) : text;
    }
}
