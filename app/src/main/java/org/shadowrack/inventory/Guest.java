package org.shadowrack.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;

/**
 * A virtual machine or a container, as the system that hosts it tells.
 *
 * @param name unique on its host
 * @param kind VM or CONTAINER
 * @param serial what no other has, such as its UUID; null where not known
 * @param size null where not known
 * @param health unknown where its system could not tell
 * @param state in Redfish's words (Enabled, Disabled, Starting, …); null where not known
 * @param powerState in Redfish's words (On, Off, Paused); null where not known
 */
public record Guest(String name, ComponentKind kind, @Nullable String serial, @Nullable Size size, Health health,
        @Nullable String state, @Nullable String powerState) {
    /** One that is there, of which nothing else could be learnt now. */
    public static Guest unknown(String name, ComponentKind kind) {
        return new Guest(name, kind, null, null, Health.UNKNOWN, null, null);
    }

    /**
     * What it may take of its host.
     *
     * @param cpus processors; 0 where not known
     * @param memoryBytes 0 where not known
     * @param diskBytes of all its disks as it sees them; 0 for none
     */
    public record Size(int cpus, long memoryBytes, long diskBytes) {
        private static final long MEBIBYTE = 1L << 20;
        private static final long GIBIBYTE = 1L << 30;

        /** As people say it, such as {@code 2 CPUs, 512 MiB memory, 10 GiB disk}. */
        public String text() {
            List<String> parts = new ArrayList<>();
            if (cpus > 0) {
                parts.add(cpus + (cpus == 1 ? " CPU" : " CPUs"));
            }
            if (memoryBytes > 0) {
                parts.add(amount(memoryBytes) + " memory");
            }
            if (diskBytes > 0) {
                parts.add(amount(diskBytes) + " disk");
            }
            return String.join(", ", parts);
        }

        private static String amount(long bytes) {
            return bytes % GIBIBYTE == 0 || bytes >= 10 * GIBIBYTE
                    ? Math.round((double) bytes / GIBIBYTE) + " GiB"
                    : String.format(Locale.ROOT, "%.0f MiB", (double) bytes / MEBIBYTE);
        }
    }
}
