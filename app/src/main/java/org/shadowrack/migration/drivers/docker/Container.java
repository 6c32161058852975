package org.shadowrack.migration.drivers.docker;

import org.jspecify.annotations.Nullable;
import org.shadowrack.inventory.Guest;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import tools.jackson.databind.JsonNode;

/** What an engine tells of a container, in Redfish's words. */
final class Container {
    private static final double NANO_CPUS = 1e9;
    /** What a shell tells of a program that was ended by SIGKILL or SIGTERM, as an engine ends them when they are stopped. */
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private Container() {}

    /** From the answer of ContainerInspect. */
    static Guest told(String name, JsonNode container) {
        JsonNode state = container.path("State");
        String status = state.path("Status").asString("");
        return new Guest(name, ComponentKind.CONTAINER, container.path("Id").asString(null),
                size(container.path("HostConfig")), health(status, state), redfish(status), power(status));
    }

    /** Of a container without limits, which may take all of its host, nothing is told. */
    private static Guest.@Nullable Size size(JsonNode limits) {
        double cpus = limits.path("NanoCpus").asDouble(0) / NANO_CPUS;
        double period = limits.path("CpuPeriod").asDouble(0);
        if (cpus == 0 && period > 0) {
            cpus = Math.max(0, limits.path("CpuQuota").asDouble(0)) / period;
        }
        long memory = Math.max(0, limits.path("Memory").asLong(0));
        return cpus == 0 && memory == 0 ? null : new Guest.Size((int) Math.ceil(cpus), memory, 0);
    }

    private static Health health(String status, JsonNode state) {
        if (state.path("OOMKilled").asBoolean(false)) {
            return Health.CRITICAL;
        }
        return switch (status) {
            case "running" -> checked(state.path("Health").path("Status").asString(""));
            case "paused", "created", "removing" -> Health.OK;
            case "restarting" -> Health.WARNING;
            case "dead" -> Health.CRITICAL;
            case "exited", "stopped" -> ended(state.path("ExitCode").asInt(0));
            default -> Health.UNKNOWN;
        };
    }

    /** By the container's own health check, where it has one. */
    private static Health checked(String check) {
        return check.equals("unhealthy") ? Health.CRITICAL : Health.OK;
    }

    private static Health ended(int code) {
        return code == 0 || code == KILLED || code == TERMINATED ? Health.OK : Health.WARNING;
    }

    private static @Nullable String redfish(String status) {
        return switch (status) {
            case "running" -> "Enabled";
            case "restarting" -> "Starting";
            case "paused" -> "Quiesced";
            case "created", "exited", "stopped", "dead", "removing" -> "Disabled";
            default -> null;
        };
    }

    private static @Nullable String power(String status) {
        return switch (status) {
            case "running", "restarting" -> "On";
            case "paused" -> "Paused";
            case "created", "exited", "stopped", "dead", "removing" -> "Off";
            default -> null;
        };
    }
}
