/** The forecasts screen: who will fail, when and why; and what another threshold would mean. */
@NullMarked
package org.shadowrack.ui.forecasts;

import org.jspecify.annotations.NullMarked;
