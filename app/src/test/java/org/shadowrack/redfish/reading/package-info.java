/** Tests of what is found in documents. */
@NullMarked
package org.shadowrack.redfish.reading;

import org.jspecify.annotations.NullMarked;
