/**
 * What devices use of the host: its files and streams, behind checks of everything that a guest, or
 * a file from outside, says. Nothing in here is a component of a machine.
 */
@NullMarked
package dev.modvm.sample.eightbit.host;

import org.jspecify.annotations.NullMarked;
