/** Surveys a whole service: its components, and every series of readings under a lasting name. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.survey;

import org.jspecify.annotations.NullMarked;
