/** Tests of metric reports. */
@NullMarked
package org.shadowrack.lab.redfish.report;

import org.jspecify.annotations.NullMarked;
