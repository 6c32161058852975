package org.shadowrack.migration.drivers.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.dns.NameServer;
import org.shadowrack.migration.drivers.postgres.host.Place;

/** The address that clients get for the workload's name. */
final class ClientAddress {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private ClientAddress() {}

    /** The address; that of {@code otherwise} where clients use no name. Without a name server, this machine's own resolver tells. */
    static String of(Map<String, String> endpoints, Place otherwise) throws Trouble {
        String name = endpoints.get("postgres.name");
        if (name == null) {
            return otherwise.address();
        }
        String server = endpoints.get("postgres.dns");
        String tried = "Looking up " + name + (server == null ? "" : " at " + server);
        try {
            return server == null
                    ? InetAddress.getByName(name).getHostAddress()
                    : NameServer.at(server, TIMEOUT).address(name).map(InetAddress::getHostAddress)
                            .orElseThrow(() -> new Trouble(Trouble.Effect.NONE_YET, tried, "it has no address"));
        } catch (IOException silent) {
            throw new Trouble(Trouble.Effect.NONE_YET, tried, String.valueOf(silent.getMessage()), silent);
        }
    }
}
