/** Components for anybody's machines. */
module org.example.parts {
    requires transitive dev.modvm.runtime;

    exports org.example.parts;
}
