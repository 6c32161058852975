/** What every Redfish service of the lab has, whatever stands behind it: its root and its manager. */
@NullMarked
package org.shadowrack.lab.redfish.service;

import org.jspecify.annotations.NullMarked;
