package org.shadowrack.redfish.part;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Health;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/** Reads Status. */
public final class StatusReader {
    private StatusReader() {}

    /** The worse of Health and HealthRollup; unknown where neither is told. */
    public static Health health(JsonNode resource) {
        JsonNode status = resource.path("Status");
        String own = Json.text(status, "Health");
        String rollup = Json.text(status, "HealthRollup");
        if (own.isEmpty() || rollup.isEmpty()) {
            return parsed(own.isEmpty() ? rollup : own);
        }
        return parsed(own).worse(parsed(rollup));
    }

    private static Health parsed(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "OK" -> Health.OK;
            case "WARNING" -> Health.WARNING;
            case "CRITICAL" -> Health.CRITICAL;
            default -> Health.UNKNOWN;
        };
    }

    /** Status.State; null where it is not told. */
    public static @Nullable String state(JsonNode resource) {
        String state = Json.text(resource.path("Status"), "State");
        return state.isEmpty() ? null : state;
    }
}
