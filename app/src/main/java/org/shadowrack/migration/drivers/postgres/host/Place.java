package org.shadowrack.migration.drivers.postgres.host;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Trouble;

/**
 * Where a workload's server is on one host.
 *
 * @param host its name in the site
 * @param address its name or IP address
 * @param port TCP port
 * @param data data folder
 * @param config postgresql.conf where it is outside the data folder
 * @param bin folder of PostgreSQL's programs
 * @param through words before every command
 * @param user database role
 * @param database to connect to
 * @param credential reference to the role's password; null where the server trusts
 */
public record Place(String host, String address, int port, String data, @Nullable String config, String bin,
        List<String> through, String user, String database, @Nullable String credential) {
    // A command may pass a shell at the far end (ssh), so nothing that a shell would read otherwise gets into one.
    private static final String PLAIN = "[A-Za-z0-9_./:@=+-]+";

    /** Reads the endpoints of a workload. */
    public static Place of(Map<String, String> endpoints, String host) throws Trouble {
        String own = "postgres." + host + ".";
        return new Place(host, needed(endpoints, own + "address"), port(endpoints, own + "port"),
                needed(endpoints, own + "data"), optional(endpoints, own + "config"),
                needed(endpoints, "postgres.bin"), words(endpoints.getOrDefault(own + "through", "")),
                needed(endpoints, "postgres.user"), endpoints.getOrDefault("postgres.database", "postgres"),
                endpoints.get("postgres.credential"));
    }

    private static int port(Map<String, String> endpoints, String key) throws Trouble {
        String text = needed(endpoints, key);
        if (!text.matches("[0-9]{1,5}")) {
            throw wrong(key, "'" + text + "' is not a port");
        }
        return Integer.parseInt(text);
    }

    private static String needed(Map<String, String> endpoints, String key) throws Trouble {
        String text = optional(endpoints, key);
        if (text == null) {
            throw wrong(key, "it is missing");
        }
        return text;
    }

    private static @Nullable String optional(Map<String, String> endpoints, String key) throws Trouble {
        String text = endpoints.get(key);
        if (text != null && !text.matches(PLAIN)) {
            throw wrong(key, "only letters, digits and _ . / : @ = + - are allowed in it");
        }
        return text;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static Trouble wrong(String key, String why) {
        return new Trouble(Trouble.Effect.REFUSED, "Reading the workload's endpoint " + key, why);
    }

    /** The name of the slot, and of the standby, that feeds this host. */
    public String slot() {
        return "shadowrack_" + host.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }

    @Override
    public String toString() {
        return "PostgreSQL on " + host + " (" + address + ":" + port + ")";
    }
}
