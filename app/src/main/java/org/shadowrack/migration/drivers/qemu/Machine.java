package org.shadowrack.migration.drivers.qemu;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shadowrack.inventory.Guest;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import tools.jackson.databind.JsonNode;

/** What a machine's monitor tells, in Redfish's words. */
final class Machine {
    private static final String NO_UUID = "00000000-0000-0000-0000-000000000000";

    private Machine() {}

    /** Asks by {@code monitor}. */
    static Guest told(String name, Monitor monitor) throws IOException {
        String status = monitor.execute("query-status").path("status").asString("");
        String uuid = monitor.execute("query-uuid").path("UUID").asString(NO_UUID);
        JsonNode disks = monitor.execute("query-block");
        JsonNode memory = monitor.execute("query-memory-size-summary");
        Guest.Size size = new Guest.Size(monitor.execute("query-cpus-fast").size(),
                memory.path("base-memory").asLong(0) + memory.path("plugged-memory").asLong(0), bytes(disks));
        return new Guest(name, ComponentKind.VM, uuid.equals(NO_UUID) ? null : uuid, size, health(status, disks),
                state(status), power(status));
    }

    private static long bytes(JsonNode disks) {
        long bytes = 0;
        for (JsonNode disk : disks) {
            bytes += disk.path("removable").asBoolean(false)
                    ? 0
                    : disk.path("inserted").path("image").path("virtual-size").asLong(0);
        }
        return bytes;
    }

    /** QEMU's RunState and the disks' BlockDeviceIoStatus. */
    private static Health health(String status, JsonNode disks) {
        for (JsonNode disk : disks) {
            if (!disk.path("io-status").asString("ok").equals("ok")) {
                return Health.CRITICAL;
            }
        }
        return switch (status) {
            case "internal-error", "io-error", "guest-panicked" -> Health.CRITICAL;
            case "watchdog" -> Health.WARNING;
            case "" -> Health.UNKNOWN;
            default -> Health.OK;
        };
    }

    private static @Nullable String state(String status) {
        return switch (status) {
            case "running" -> "Enabled";
            case "prelaunch", "inmigrate" -> "Starting";
            case "shutdown" -> "Disabled";
            case "" -> null;
            default -> "Quiesced";
        };
    }

    private static @Nullable String power(String status) {
        return switch (status) {
            case "running" -> "On";
            case "shutdown" -> "Off";
            case "" -> null;
            default -> "Paused";
        };
    }
}
