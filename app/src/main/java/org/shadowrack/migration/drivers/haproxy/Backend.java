package org.shadowrack.migration.drivers.haproxy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.migration.driver.Trouble;

/**
 * What HAProxy says of the two servers.
 *
 * @param epoch of the newest move that claimed the backend; 0 where none did
 */
record Backend(Server from, Server to, long epoch) {
    private static final Pattern EPOCH = Pattern.compile("proc\\.shadowrack_\\S*: type=sint value=<(\\d{1,18})>");

    /** The commands whose answer {@link #read} understands. */
    static String question(BackendPlace place) {
        return "get var " + place.variable() + "; show servers state " + place.backend();
    }

    static Backend read(BackendPlace place, String answer) throws Trouble {
        List<Server> servers = answer.lines().filter(line -> Server.isOf(place.backend(), line)).map(Server::read)
                .toList();
        Matcher epoch = EPOCH.matcher(answer);
        return new Backend(named(servers, place.from(), place, answer), named(servers, place.to(), place, answer),
                epoch.find() ? Long.parseLong(epoch.group(1)) : 0);
    }

    private static Server named(List<Server> servers, String name, BackendPlace place, String answer) throws Trouble {
        String said = servers.isEmpty() ? answer.strip() : "it has " + servers;
        return servers.stream().filter(server -> server.name().equals(name)).findFirst().orElseThrow(
                () -> new Trouble(Trouble.Effect.REFUSED, "Looking for the server " + name + " in " + place, said));
    }

    /** Whether clients get to the one and not to the other. */
    boolean switched() {
        return to.serves() && !from.serves();
    }

    @Override
    public String toString() {
        return from + ", " + to + ", epoch " + epoch;
    }
}
