package dev.modvm.benchmarks.tables;

/** Whether a table has marks. */
public enum Variant {
    /** The instructions that programs are made of are marked as frequent. */
    MARKED("marked"),

    /** No instruction is. */
    UNMARKED("unmarked");

    private final String packageName;

    Variant(String packageName) {
        this.packageName = packageName;
    }

    /** The last part of the names of the packages that the variant is compiled in. */
    String packageName() {
        return packageName;
    }
}
