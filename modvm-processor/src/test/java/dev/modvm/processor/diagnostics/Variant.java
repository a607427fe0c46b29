package dev.modvm.processor.diagnostics;

import dev.modvm.processor.diagnostics.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Sound sources with one mistake or a few. All of it follows from its number, as long as the
 * sources remain what they are.
 *
 * @param number its number
 * @param sound the sources that it was made of
 * @param spoilt the sources with mistakes
 * @param usedInBodies whether a class that uses the machine mentions it within methods only
 * @param errorsInBodies whether the compiler looks into methods although there are errors elsewhere
 */
record Variant(
        long number,
        SourceSet sound,
        SourceSet spoilt,
        boolean usedInBodies,
        boolean errorsInBodies) {
    private static final int MOST_MISTAKES = 3;
    private static final int LINES_SHOWN = 30;

    /** Most of what can go wrong with these is no Java any more, which no processor sees. */
    private static final int CHANCE_OF_SIGNS = 4;

    static Variant numbered(long number, List<SourceSet> sets) {
        // Numbers in a row give unrelated values: the generator mixes what it is seeded with.
        SplittableRandom random = new SplittableRandom(number).split();
        SourceSet sound = sets.get(random.nextInt(sets.size()));
        Map<String, String> files = new TreeMap<>(sound.files());
        boolean ours = random.nextBoolean();
        int mistakes = random.nextInt(4) > 0 ? 1 : random.nextInt(2, MOST_MISTAKES + 1);
        for (int mistake = 0; mistake < mistakes; mistake++) {
            spoil(files, ours, random);
        }
        return new Variant(
                number,
                sound,
                new SourceSet(sound.name(), files),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static void spoil(Map<String, String> files, boolean ours, RandomGenerator random) {
        Map<String, List<Token>> tokens = new TreeMap<>();
        files.forEach((path, text) -> tokens.put(path, Token.of(text)));
        List<Map.Entry<String, Integer>> places = new ArrayList<>();
        tokens.forEach(
                (path, found) -> {
                    for (int index = 0; index < found.size(); index++) {
                        if (!ours || found.get(index).ours()) {
                            places.add(Map.entry(path, index));
                        }
                    }
                });
        Map.Entry<String, Integer> place;
        Token token;
        do {
            place = places.get(random.nextInt(places.size()));
            token = tokens.get(place.getKey()).get(place.getValue());
        } while (isHopeless(token) && random.nextInt(CHANCE_OF_SIGNS) > 0);
        Mutation[] mutations = Mutation.values();
        Mutation mutation = mutations[random.nextInt(mutations.length)];
        int index = place.getValue();
        files.computeIfPresent(
                place.getKey(),
                (path, text) -> mutation.apply(text, tokens.get(path), index, random));
    }

    private static boolean isHopeless(Token token) {
        return token.kind() == Kind.SIGN && !token.text().equals("@");
    }

    /** Shows what is spoilt, line by line. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        sound.files()
                .forEach(
                        (path, text) -> {
                            String now = spoilt.files().get(path);
                            if (!text.equals(now)) {
                                shown.append(difference(path, text, now));
                            }
                        });
        return shown.toString();
    }

    private static String difference(String path, String before, String after) {
        List<String> old = Arrays.asList(before.split("\n", -1));
        List<String> now = Arrays.asList(after.split("\n", -1));
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (Math.min(oldEnd, nowEnd) > start
                && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        StringBuilder shown = new StringBuilder("    " + path + ":" + (start + 1) + "\n");
        if (oldEnd == nowEnd) {
            for (int line = start; line < nowEnd; line++) {
                if (!old.get(line).equals(now.get(line))) {
                    shown.append("    - ").append(old.get(line)).append('\n');
                    shown.append("    + ").append(now.get(line)).append('\n');
                }
            }
            return shown.toString();
        }
        old.subList(start, oldEnd).stream()
                .limit(LINES_SHOWN)
                .forEach(line -> shown.append("    - ").append(line).append('\n'));
        now.subList(start, nowEnd).stream()
                .limit(LINES_SHOWN)
                .forEach(line -> shown.append("    + ").append(line).append('\n'));
        return shown.toString();
    }
}
