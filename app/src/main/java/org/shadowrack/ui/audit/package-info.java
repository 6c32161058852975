/** The audit screen: who did what, and whether the chain holds. */
@NullMarked
package org.shadowrack.ui.audit;

import org.jspecify.annotations.NullMarked;
