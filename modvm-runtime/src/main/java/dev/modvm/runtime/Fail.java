package dev.modvm.runtime;

/**
 * The answer to a request that could not be carried out: its handler threw {@link RequestFailed}.
 *
 * @param code what went wrong, in the terms of the component that was asked
 */
public record Fail(long code) implements Response {}
