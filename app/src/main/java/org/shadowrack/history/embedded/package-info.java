/** The history of a site in one folder: readings in memory until a writer has them on disk, and what reads them. */
@NullMarked
package org.shadowrack.history.embedded;

import org.jspecify.annotations.NullMarked;
