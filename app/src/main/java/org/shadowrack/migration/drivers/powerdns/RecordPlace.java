package org.shadowrack.migration.drivers.powerdns;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Where a workload's record is, read from its endpoints.
 *
 * @param zone with its final dot
 * @param name with its final dot
 * @param type A or AAAA
 * @param ttl seconds while it may move
 * @param addresses of the workload's hosts, by host
 */
record RecordPlace(String url, String server, String zone, String name, String type, long ttl, String credential,
        @Nullable String pin, @Nullable String authority, Map<String, String> addresses) {
    private static final String ADDRESS = "powerdns.address.";

    static Outcome<RecordPlace> of(Move move) {
        Map<String, String> endpoints = move.workload().endpoints();
        for (String needed : new String[]{"powerdns.url", "powerdns.credential", "powerdns.zone", "powerdns.name",
                ADDRESS + move.from(), ADDRESS + move.to()}) {
            if (!endpoints.containsKey(needed)) {
                return lacking(move, needed);
            }
        }
        String to = endpoints.getOrDefault(ADDRESS + move.to(), "");
        String ttl = endpoints.getOrDefault("powerdns.ttl", "5");
        if (!ttl.matches("[0-9]{1,6}")) {
            return lacking(move, "powerdns.ttl as a number of seconds");
        }
        return Outcome.ok(new RecordPlace(text(endpoints, "powerdns.url"),
                endpoints.getOrDefault("powerdns.server", "localhost"), absolute(text(endpoints, "powerdns.zone")),
                absolute(text(endpoints, "powerdns.name")), to.contains(":") ? "AAAA" : "A", Long.parseLong(ttl),
                text(endpoints, "powerdns.credential"), endpoints.get("powerdns.pin"), endpoints.get("powerdns.ca"),
                Map.of(move.from(), text(endpoints, ADDRESS + move.from()), move.to(), to)));
    }

    /** The address of one of the move's hosts. */
    String address(String host) {
        return addresses.getOrDefault(host, "");
    }

    private static String text(Map<String, String> endpoints, String key) {
        return endpoints.getOrDefault(key, "");
    }

    private static String absolute(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    private static Outcome<RecordPlace> lacking(Move move, String what) {
        return Outcome.failed(Problem.badInput("the workload has no endpoint " + what,
                "Reading the DNS record of " + move.workload().name(), "Add it to the workload's endpoints"));
    }

    @Override
    public String toString() {
        return name + " " + type + " at " + url;
    }
}
