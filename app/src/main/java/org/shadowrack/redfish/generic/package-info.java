/** Serves every vendor that has no adapter of its own. */
@NullMarked
package org.shadowrack.redfish.generic;

import org.jspecify.annotations.NullMarked;
