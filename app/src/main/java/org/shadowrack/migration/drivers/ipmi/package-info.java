/**
 * Fences a host by switching it off through its controller's IPMI 2.0 (RMCP+), as the second way where Redfish does not
 * answer; and takes the fence away by switching it on. It speaks through {@code ipmitool}, which gets the password by its
 * environment, never as an argument. Only a power state that was read as off confirms it: the answer to the command itself
 * is often lost although the power went. Endpoints of the workload: {@code ipmi.HOST.address} (with {@code :PORT} where it
 * is not 623), {@code ipmi.HOST.user}, {@code ipmi.HOST.credential} (reference to the password); optional:
 * {@code ipmi.HOST.cipher} (suite 3, 8, 12 or 17; without it the controller is asked for its best, which takes seconds where
 * it has no answer to that), {@code ipmi.program} (ipmitool).
 */
@NullMarked
package org.shadowrack.migration.drivers.ipmi;

import org.jspecify.annotations.NullMarked;
