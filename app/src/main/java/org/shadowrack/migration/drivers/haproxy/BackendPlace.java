package org.shadowrack.migration.drivers.haproxy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;

/**
 * Where a workload's servers are, read from its endpoints.
 *
 * @param socket path, or HOST:PORT
 * @param from name of the server that is left
 * @param to name of the server that clients are to get
 * @param weight of the one that serves; null for that of the one that is left
 */
record BackendPlace(String socket, String backend, String from, String to, @Nullable Integer weight) {
    private static final int HEAVIEST = 256;
    // A blank, a semicolon or a line's end would make two commands of one.
    private static final String PLAIN = "[A-Za-z0-9_.:/\\[\\]-]+";

    static BackendPlace of(Move move) throws Trouble {
        Map<String, String> endpoints = move.workload().endpoints();
        return new BackendPlace(needed(endpoints, "haproxy.socket"), needed(endpoints, "haproxy.backend"),
                needed(endpoints, "haproxy.server." + move.from()), needed(endpoints, "haproxy.server." + move.to()),
                weight(endpoints.get("haproxy.weight")));
    }

    private static String needed(Map<String, String> endpoints, String key) throws Trouble {
        String text = endpoints.get(key);
        if (text == null || !text.matches(PLAIN)) {
            throw wrong(key, text == null ? "it is missing" : "'" + text + "' is no name");
        }
        return text;
    }

    private static @Nullable Integer weight(@Nullable String text) throws Trouble {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HEAVIEST) {
            throw wrong("haproxy.weight", "'" + text + "' is not a number from 1 to " + HEAVIEST);
        }
        return Integer.valueOf(text);
    }

    private static Trouble wrong(String key, String why) {
        return new Trouble(Trouble.Effect.REFUSED, "Reading the workload's endpoint " + key, why);
    }

    /** The process-wide variable that holds the newest epoch. */
    String variable() {
        return "proc.shadowrack_" + backend.replaceAll("[^A-Za-z0-9_]", "_");
    }

    @Override
    public String toString() {
        return "backend " + backend + " of HAProxy at " + socket;
    }
}
