package org.shadowrack.redfish.walk;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether and how a service hands out a collection together with its members. Not thread-safe. */
public final class Expansion {
    private static final Set<String> COLLECTIONS = Set.of("Systems", "Chassis", "Managers", "Processors", "Memory",
            "Storage", "SimpleStorage", "EthernetInterfaces", "NetworkInterfaces", "NetworkAdapters", "Sensors", "Fans",
            "Pumps", "PowerSupplies", "Batteries", "Outlets", "Mains", "Branches", "Feeders", "Switches");

    private final String query;
    private boolean refuted;

    private Expansion(String query) {
        this.query = query;
    }

    /** What ProtocolFeaturesSupported of the service root promises. */
    public static Expansion promisedBy(JsonNode root) {
        JsonNode expand = root.path("ProtocolFeaturesSupported").path("ExpandQuery");
        String levels = expand.path("Levels").asBoolean(false) ? "($levels=1)" : "";
        if (expand.path("NoLinks").asBoolean(false)) {
            return new Expansion("?$expand=." + levels);
        }
        return new Expansion(expand.path("ExpandAll").asBoolean(false) ? "?$expand=*" + levels : "");
    }

    /** What to append to the link behind the property {@code via}; empty to ask plainly. */
    String query(String via) {
        return refuted || !COLLECTIONS.contains(via) ? "" : query;
    }

    /** What to append to a collection that is known to be one. */
    public String query() {
        return refuted ? "" : query;
    }

    /** The service promised what it does not keep. */
    public void refute() {
        refuted = true;
    }

    /** Whether the member is the whole resource rather than a link to it. */
    public static boolean whole(JsonNode member) {
        return member.has("Id") && member.size() > 3;
    }
}
