/**
 * Fences a host by switching it off through its management controller, and takes the fence away by switching it on. Only
 * a power state that was read as Off confirms it; an accepted reset does not, and silence never does. The controller's
 * system is the only one it has, or the workload's endpoint {@code redfish.HOST.system}.
 */
@NullMarked
package org.shadowrack.migration.drivers.redfishfence;

import org.jspecify.annotations.NullMarked;
