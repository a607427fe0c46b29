package dev.modvm.annotations;

/**
 * Names a base or address type of 64 bits, as in {@code @Processor(base = U64.class)}.
 *
 * <p>Handlers and ports carry such values in {@code long}; a record of a request carries them in
 * {@code long}, zero-extended. The type is a name only: it has no instances.
 */
public final class U64 {
    private U64() {}
}
