/**
 * Lists the virtual machines that QEMU runs on a host, by their monitors (QMP,
 * <a href="https://www.qemu.org/docs/master/interop/qemu-qmp-ref.html">the QEMU QMP Reference Manual</a>). The hypervisor's
 * endpoint {@code qmp} is an absolute folder in which each machine has its monitor's socket, {@code NAME.qmp}, as
 * {@code -qmp unix:FOLDER/NAME.qmp,server=on,wait=off} makes it; another host's are brought there by a tunnel. A socket that
 * refuses the connection is that of a machine which is off. Nothing is changed.
 */
@NullMarked
package org.shadowrack.migration.drivers.qemu;

import org.jspecify.annotations.NullMarked;
