package dev.modvm.processor.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page of the guide, without {@code .md}. */
record GuidePage(String name) {
    private static final Path GUIDE = Path.of("..", "docs", "guide");

    private static final Pattern BLOCK =
            Pattern.compile("^```([^\n]*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * A block of code.
     *
     * @param info what its fence says of it
     * @param text its lines, each with its end
     */
    record Block(String info, String text) {
        boolean is(String kind) {
            return info.equals(kind);
        }

        boolean isOf(String kind) {
            return is(kind) || info.startsWith(kind + " ");
        }

        /** What is said of it behind its kind; empty where nothing is. */
        String argument() {
            int space = info.indexOf(' ');
            return space < 0 ? "" : info.substring(space + 1);
        }
    }

    /**
     * What a page lets its readers try: a change of the code, and what comes of it.
     *
     * @param change lines as in a difference: {@code -} is removed, {@code +} is added
     * @param result the block behind it
     */
    record Trial(Block change, Block result) {
        @Override
        public String toString() {
            return change.text().strip();
        }
    }

    /** All pages, but for the index. */
    static List<GuidePage> all() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> new GuidePage(name.replaceFirst("\\.md$", "")))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    String text() {
        return CompiledSources.text(GUIDE.resolve(name + ".md"));
    }

    List<Block> blocks() {
        return BLOCK.matcher(text())
                .results()
                .map((MatchResult match) -> new Block(match.group(1).strip(), match.group(2)))
                .toList();
    }

    /** The blocks of a kind, but for what comes of a trial. */
    List<Block> blocks(String kind) {
        List<Block> blocks = blocks();
        return IntStream.range(0, blocks.size())
                .filter(index -> index == 0 || !blocks.get(index - 1).is("diff"))
                .mapToObj(blocks::get)
                .filter(block -> block.isOf(kind))
                .toList();
    }

    List<Trial> trials() {
        List<Block> blocks = blocks();
        return IntStream.range(0, blocks.size())
                .filter(index -> blocks.get(index).is("diff"))
                .mapToObj(index -> new Trial(blocks.get(index), blocks.get(index + 1)))
                .toList();
    }

    /** Where its sources are, if it has a scenario of its own. */
    String scenario() {
        return name + "-guide";
    }

    @Override
    public String toString() {
        return name;
    }
}
