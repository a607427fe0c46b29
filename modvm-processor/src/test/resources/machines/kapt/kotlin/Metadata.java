package kotlin;

/** What the Kotlin compiler marks its classes with. */
public @interface Metadata {}
