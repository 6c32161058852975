/** Puts together what a site's settings name: its services and its metric stores. */
@NullMarked
package org.shadowrack.telemetry.site;

import org.jspecify.annotations.NullMarked;
