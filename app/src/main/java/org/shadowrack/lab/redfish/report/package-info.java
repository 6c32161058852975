/** The TelemetryService: metric reports of the newest samples and of the history, written while they are read. */
@NullMarked
package org.shadowrack.lab.redfish.report;

import org.jspecify.annotations.NullMarked;
