/**
 * What components and the programs around them use of a running machine: requests and responses,
 * channels, the bus, outcomes, and the machine itself.
 */
@NullMarked
package dev.modvm.runtime;

import org.jspecify.annotations.NullMarked;
