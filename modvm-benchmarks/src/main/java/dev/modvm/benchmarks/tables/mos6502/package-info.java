/**
 * A computer with the 6502 of the sample. Its sources are resources, too: {@link
 * dev.modvm.benchmarks.tables.Table} has them compiled with marks and without.
 */
@NullMarked
package dev.modvm.benchmarks.tables.mos6502;

import org.jspecify.annotations.NullMarked;
