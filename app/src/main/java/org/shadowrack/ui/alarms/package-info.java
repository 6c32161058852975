/** The alarms screen. */
@NullMarked
package org.shadowrack.ui.alarms;

import org.jspecify.annotations.NullMarked;
