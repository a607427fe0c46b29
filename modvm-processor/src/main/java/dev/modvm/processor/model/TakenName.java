package dev.modvm.processor.model;

/**
 * A name that a generated class should have, and that another class has.
 *
 * @param name the qualified name
 * @param owner the spec or processor that the generated class is for, for people
 * @param holder the qualified name of the spec or processor whose generated class has it; empty
 *     where it is a class that somebody wrote
 */
public record TakenName(String name, String owner, String holder) {}
