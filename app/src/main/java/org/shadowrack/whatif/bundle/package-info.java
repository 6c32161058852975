/** Bundles as zip files. Hides the archive and the JSON library. */
@NullMarked
package org.shadowrack.whatif.bundle;

import org.jspecify.annotations.NullMarked;
