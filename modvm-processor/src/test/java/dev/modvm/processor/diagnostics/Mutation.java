package dev.modvm.processor.diagnostics;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** A way to spoil a source. */
enum Mutation {
    /** Leaves out a token, an annotation, or a few tokens in a row. */
    DELETE {
        @Override
        String apply(String source, List<Token> tokens, int index, RandomGenerator random) {
            Token last = tokens.get(end(tokens, index, random) - 1);
            return source.substring(0, tokens.get(index).start()) + source.substring(last.end());
        }
    },

    /** Writes a token, an annotation, or a few tokens in a row twice. */
    DOUBLE {
        @Override
        String apply(String source, List<Token> tokens, int index, RandomGenerator random) {
            int start = tokens.get(index).start();
            int end = tokens.get(end(tokens, index, random) - 1).end();
            return source.substring(0, end) + " " + source.substring(start);
        }
    },

    /** Exchanges a token with another one, in most cases of its kind. */
    SWAP {
        @Override
        String apply(String source, List<Token> tokens, int index, RandomGenerator random) {
            Token one = tokens.get(index);
            Token other = partner(one, tokens, random);
            Token first = one.start() < other.start() ? one : other;
            Token second = first.equals(one) ? other : one;
            return one.equals(other)
                    ? source
                    : source.substring(0, first.start())
                            + second.text()
                            + source.substring(first.end(), second.start())
                            + first.text()
                            + source.substring(second.end());
        }
    },

    /** Writes another token in place of one, in most cases of its kind. */
    REPLACE {
        @Override
        String apply(String source, List<Token> tokens, int index, RandomGenerator random) {
            return with(
                    source, tokens.get(index), partner(tokens.get(index), tokens, random).text());
        }
    },

    /** Leaves out a letter or a digit of a token. */
    MISSPELL {
        @Override
        String apply(String source, List<Token> tokens, int index, RandomGenerator random) {
            Token token = tokens.get(index);
            int letter = random.nextInt(token.text().length());
            return with(
                    source,
                    token,
                    token.text().substring(0, letter) + token.text().substring(letter + 1));
        }
    };

    private static final int LONGEST_ROW = 5;

    /**
     * Spoils a source.
     *
     * @param source the source
     * @param tokens its tokens
     * @param index the token to begin with
     * @param random chooses what else there is to choose
     * @return the source, spoilt
     */
    abstract String apply(String source, List<Token> tokens, int index, RandomGenerator random);

    private static String with(String source, Token token, String replacement) {
        return source.substring(0, token.start()) + replacement + source.substring(token.end());
    }

    private static int end(List<Token> tokens, int index, RandomGenerator random) {
        if (tokens.get(index).text().equals("@") && random.nextInt(4) > 0) {
            return Token.endOfAnnotation(tokens, index);
        }
        int row = random.nextBoolean() ? 1 : random.nextInt(1, LONGEST_ROW + 1);
        return Math.min(index + row, tokens.size());
    }

    /** Looks no further than this source, whose names are those that are likely to be confused. */
    private static Token partner(Token token, List<Token> tokens, RandomGenerator random) {
        boolean ofItsKind = random.nextInt(8) > 0;
        boolean ours = token.ours() && random.nextBoolean();
        Predicate<Token> wanted =
                other -> (!ofItsKind || other.kind() == token.kind()) && (!ours || other.ours());
        List<Token> partners = tokens.stream().filter(wanted).toList();
        return partners.get(random.nextInt(partners.size()));
    }
}
