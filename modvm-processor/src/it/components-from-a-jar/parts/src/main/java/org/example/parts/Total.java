package org.example.parts;

import dev.modvm.runtime.*;

/** Asks how many bytes were counted. */
public record Total() implements Request {}
