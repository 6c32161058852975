/**
 * Readers of the CSV files of the command line's contract. Files may be compressed with gzip; a message names the line,
 * the column and what to do.
 */
@NullMarked
package org.shadowrack.training.data.csv;

import org.jspecify.annotations.NullMarked;
