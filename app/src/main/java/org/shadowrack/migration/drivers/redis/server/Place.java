package org.shadowrack.migration.drivers.redis.server;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.security.Trust;

/**
 * Where a workload's server is on one host.
 *
 * @param host its name in the site
 * @param address its name or IP address
 * @param port TCP port
 * @param user of its ACL; null for {@code default}
 * @param credential reference to the user's password; null where none is needed
 * @param trust whose certificate is right; null where it speaks no TLS
 */
public record Place(String host, String address, int port, @Nullable String user, @Nullable String credential,
        @Nullable Trust trust) {
    /** Reads the endpoints of a workload. */
    public static Place of(Map<String, String> endpoints, String host) throws Trouble {
        String own = "redis." + host + ".";
        return new Place(host, needed(endpoints, own + "address"), port(own + "port", needed(endpoints, own + "port")),
                endpoints.get("redis.user"), endpoints.get("redis.credential"), trust(endpoints, own + "pin"));
    }

    /** The same server as clients reach it, at {@code at} (HOST:PORT). */
    public Place reachedAt(String at) throws Trouble {
        int colon = at.lastIndexOf(':');
        if (colon < 1) {
            throw wrong("redis.clients", "'" + at + "' is not HOST:PORT");
        }
        return new Place(host, at.substring(0, colon), port("redis.clients", at.substring(colon + 1)), user, credential,
                trust);
    }

    private static @Nullable Trust trust(Map<String, String> endpoints, String pinKey) {
        String pin = endpoints.get(pinKey);
        String authority = endpoints.get("redis.ca");
        if (pin != null) {
            return new Trust.Pinned(pin);
        }
        return authority == null ? null : new Trust.AuthorityFile(Path.of(authority));
    }

    private static String needed(Map<String, String> endpoints, String key) throws Trouble {
        String text = endpoints.get(key);
        if (text == null || text.isBlank()) {
            throw wrong(key, "it is missing");
        }
        return text;
    }

    private static int port(String key, String text) throws Trouble {
        if (!text.matches("[0-9]{1,5}")) {
            throw wrong(key, "'" + text + "' is not a port");
        }
        return Integer.parseInt(text);
    }

    private static Trouble wrong(String key, String why) {
        return new Trouble(Trouble.Effect.REFUSED, "Reading the workload's endpoint " + key, why);
    }

    @Override
    public String toString() {
        return "Redis on " + host + " (" + address + ":" + port + ")";
    }
}
