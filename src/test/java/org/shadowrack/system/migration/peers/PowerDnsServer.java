package org.shadowrack.system.migration.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.shadowrack.migration.drivers.peers.Programs;

/** A real PowerDNS authoritative server on loopback, with the SQLite back end and its HTTP API. */
public final class PowerDnsServer implements AutoCloseable {
    /** Known to its users. */
    public static final String PROGRAM = "/usr/sbin/pdns_server";
    /** Known to its users. */
    public static final String SCHEMA = "/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql";

    private final int dnsPort;
    private final int apiPort;
    private final String key = UUID.randomUUID().toString();
    private final Process process;

    public PowerDnsServer(Path folder) throws IOException, InterruptedException {
        dnsPort = Programs.freePort();
        apiPort = Programs.freePort();
        Path database = folder.resolve("pdns.db");
        Programs.run(List.of("sqlite3", database.toString(), ".read " + SCHEMA));
        Files.writeString(folder.resolve("pdns.conf"), configuration(folder, database));
        process = Programs.start(folder.resolve("pdns.log"),
                List.of(PROGRAM, "--config-dir=" + folder, "--guardian=no", "--daemon=no"));
        Awaitility.await("the DNS server's API").atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> send("GET", "/api/v1/servers/localhost", "") == 200);
    }

    private String configuration(Path folder, Path database) {
        return String.join("\n", "launch=gsqlite3", "gsqlite3-database=" + database, "local-address=127.0.0.1",
                "local-port=" + dnsPort, "socket-dir=" + folder, "api=yes", "api-key=" + key, "webserver=yes",
                "webserver-address=127.0.0.1", "webserver-port=" + apiPort, "cache-ttl=0", "query-cache-ttl=0",
                "negquery-cache-ttl=0", "");
    }

    /** Makes a zone with one address record. */
    public void zone(String zone, String name, String address, int ttl) throws IOException, InterruptedException {
        int status = send("POST", "/api/v1/servers/localhost/zones", """
                {"name":"%s","kind":"Native","nameservers":["ns.%s"],"rrsets":[{"name":"%s","type":"A","ttl":%d,
                "records":[{"content":"%s","disabled":false}]}]}""".formatted(zone, zone, name, ttl, address));
        if (status != 201) {
            throw new IOException("the zone was not made: " + status);
        }
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(api() + path)).header("X-API-Key", key)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    public String api() {
        return "http://127.0.0.1:" + apiPort;
    }

    public String key() {
        return key;
    }

    public String dns() {
        return "127.0.0.1:" + dnsPort;
    }

    @Override
    public void close() throws InterruptedException {
        Programs.end(process);
    }
}
