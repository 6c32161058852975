package org.shadowrack.redfish.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/**
 * Whether and how a service hands out a collection together with its members. A promise is not believed but tried, and
 * the outcome remembered for each collection, since firmwares keep it for one and break it for another. Not thread-safe.
 */
public final class Expansion {
    private static final Set<String> COLLECTIONS = Set.of("Systems", "Chassis", "Managers", "Processors", "Memory",
            "Storage", "SimpleStorage", "EthernetInterfaces", "NetworkInterfaces", "NetworkAdapters", "Sensors", "Fans",
            "Pumps", "PowerSupplies", "Batteries", "Outlets", "Mains", "Branches", "Feeders", "Switches");
    /** So many collections in vain, and none as promised, mean that the service never does it. */
    private static final int IN_VAIN = 3;
    /** A member that comes unasked with so many properties is no mere link. */
    private static final int MUCH = 8;

    private final String query;
    private final Map<String, Boolean> tried = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

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

    /** What to append to the link {@code uri} behind the property {@code via}; empty to ask plainly. */
    String query(String via, String uri) {
        return COLLECTIONS.contains(via) && !uri.contains("?") ? query(uri) : "";
    }

    /** What to append to the collection at {@code uri}; empty to ask plainly. */
    public String query(String uri) {
        boolean vain = tried.size() >= IN_VAIN && !tried.containsValue(true);
        return vain || Boolean.FALSE.equals(tried.get(uri)) ? "" : query;
    }

    /** Whether the collection at {@code uri} is known to come with its members. */
    public boolean worksAt(String uri) {
        return Boolean.TRUE.equals(tried.get(uri));
    }

    /** Whether the document comes with its collection; a few that are below its URI may not be listed in it. */
    public boolean brings(String collection, String document) {
        return worksAt(collection) && !missing.contains(document);
    }

    /** The document did not come with its collection. */
    public void missed(String document) {
        missing.add(document);
    }

    /** Whether the service promises to expand collections at all. */
    public boolean promised() {
        return !query.isEmpty();
    }

    /** The collection at {@code uri} came as promised, or did not. */
    public void tried(String uri, boolean worked) {
        tried.merge(uri, worked, (before, now) -> before && now);
    }

    /** Whether a collection came expanded: with whole members, and as many as it says. A few may be mere links. */
    public static boolean kept(JsonNode collection) {
        return !miscounted(collection) && Json.members(collection.path("Members")).stream()
                .anyMatch(member -> whole(member.json()));
    }

    /** Whether it says another number of members than it has, without a next page. */
    static boolean miscounted(JsonNode collection) {
        JsonNode count = collection.path("Members@odata.count");
        boolean paged = !Json.firstText(collection, "Members@odata.nextLink", "@odata.nextLink").isEmpty();
        return count.isNumber() && !paged && count.asInt(0) != collection.path("Members").size();
    }

    /** Whether the member of an expanded collection is the whole resource rather than a link to it. */
    public static boolean whole(JsonNode member) {
        return member.has("Id") && member.size() > 3 && !Json.link(member).isEmpty();
    }

    /** Whether a member is certainly the whole resource though nobody asked for it. */
    static boolean unasked(JsonNode member) {
        return whole(member) && member.size() >= MUCH;
    }
}
