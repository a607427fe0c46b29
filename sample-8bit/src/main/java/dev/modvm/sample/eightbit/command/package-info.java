/**
 * The command line: what builds the boards out of what the user names, runs them, and says how they
 * fared. {@link dev.modvm.sample.eightbit.command.Main} is where it begins.
 */
@NullMarked
package dev.modvm.sample.eightbit.command;

import org.jspecify.annotations.NullMarked;
