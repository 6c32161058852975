/** Reads metric reports: what they tell now, what they hold of the past, and those that arrive as events. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.report;

import org.jspecify.annotations.NullMarked;
