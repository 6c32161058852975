/** Which series a service measures, under which Redfish property each is found, and their recorded samples. */
@NullMarked
package org.shadowrack.lab.metric;

import org.jspecify.annotations.NullMarked;
