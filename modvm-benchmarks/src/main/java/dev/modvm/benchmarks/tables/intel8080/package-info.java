/**
 * A computer with most of an 8080. Its sources are resources, too: {@link
 * dev.modvm.benchmarks.tables.Table} has them compiled with marks and without.
 */
@NullMarked
package dev.modvm.benchmarks.tables.intel8080;

import org.jspecify.annotations.NullMarked;
