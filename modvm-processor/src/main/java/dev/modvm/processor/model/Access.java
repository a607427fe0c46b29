package dev.modvm.processor.model;

/**
 * From where something can be used.
 *
 * @param visibility its own visibility, or that of the least visible type around it
 * @param packageName the package that it is declared in
 */
public record Access(Visibility visibility, String packageName) {
    /** How far something can be seen. */
    public enum Visibility {
        /** Only within its class. */
        PRIVATE,
        /**
         * Within its package; protected members count as such, since the machine is no subclass.
         */
        PACKAGE,
        /** Everywhere. */
        PUBLIC
    }

    /**
     * Tells whether generated code can use it.
     *
     * @param fromPackage the package that the code is generated in
     * @return whether it compiles
     */
    public boolean allows(String fromPackage) {
        return visibility == Visibility.PUBLIC
                || (visibility == Visibility.PACKAGE && packageName.equals(fromPackage));
    }
}
