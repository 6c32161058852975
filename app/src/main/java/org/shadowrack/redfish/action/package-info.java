/** Changes a service: resets and settings, with the tasks that they become. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.action;

import org.jspecify.annotations.NullMarked;
