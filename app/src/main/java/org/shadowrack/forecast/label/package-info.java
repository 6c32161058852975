/** What of a site's history is learned from: its failures, less those that people rejected, and where somebody interfered. */
@NullMarked
package org.shadowrack.forecast.label;

import org.jspecify.annotations.NullMarked;
