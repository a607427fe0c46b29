package dev.modvm.runtime;

/** The answer to a request that was carried out and has no result. */
public record Good() implements Response {}
