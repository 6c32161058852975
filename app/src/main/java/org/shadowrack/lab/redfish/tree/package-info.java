/** A Redfish service's tree of resources, and the protocol's rules that hold for all of them (DSP0266). */
@NullMarked
package org.shadowrack.lab.redfish.tree;

import org.jspecify.annotations.NullMarked;
