/** A rack's Redfish service: the rack itself, its switch and its two power distribution units. */
@NullMarked
package org.shadowrack.lab.redfish.rack;

import org.jspecify.annotations.NullMarked;
