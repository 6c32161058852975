/** What may be seen of hosts, racks and parts: the state that Redfish documents are made of. */
@NullMarked
package org.shadowrack.lab.view;

import org.jspecify.annotations.NullMarked;
