/** A machine that prints a text, as a module that exports it. */
module org.example.printer {
    requires transitive dev.modvm.runtime;

    exports org.example.printer;
}
