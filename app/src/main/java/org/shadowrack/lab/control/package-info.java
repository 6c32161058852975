/** The lab's own API beside Redfish: its description, its clock, the truth about failures, and the workload plane. */
@NullMarked
package org.shadowrack.lab.control;

import org.jspecify.annotations.NullMarked;
