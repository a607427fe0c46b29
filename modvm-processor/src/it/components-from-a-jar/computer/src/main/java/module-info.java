/** A machine whose components come from another module. */
module org.example.computer {
    requires transitive org.example.parts;

    exports org.example.computer;
}
