/** Readings and failures as CSV files in and out of a site's history. */
@NullMarked
package org.shadowrack.cli.history;

import org.jspecify.annotations.NullMarked;
