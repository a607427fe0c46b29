package dev.modvm.runtime;

/**
 * The answer to a {@link Request}: {@link Data} for a load or a peek, {@link Reply} for a user's
 * own request that has a result, {@link Good} where there is none, {@link Fail} for what could not
 * be done.
 */
public sealed interface Response permits Data, Good, Fail, Reply {}
