/** A migration as a document to keep. Pure. */
@NullMarked
package org.shadowrack.ui.migrations.report;

import org.jspecify.annotations.NullMarked;
