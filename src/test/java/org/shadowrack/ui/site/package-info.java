/** A site made of records, for tests and pictures of the screens. */
@NullMarked
package org.shadowrack.ui.site;

import org.jspecify.annotations.NullMarked;
