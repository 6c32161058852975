/** The running data centre: its clock, its hosts and racks as they are now, what has been measured, and the truth. */
@NullMarked
package org.shadowrack.lab.simulation;

import org.jspecify.annotations.NullMarked;
