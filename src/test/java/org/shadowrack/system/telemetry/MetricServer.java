package org.shadowrack.system.telemetry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real metric store on loopback, in a scratch folder; ended by its process id. */
public final class MetricServer implements AutoCloseable {
    public static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    public static final Path VICTORIA = Path.of("/usr/bin/victoria-metrics");
    public static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    private final URI url;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private MetricServer(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    public static MetricServer victoriaMetrics(Path folder, String... more) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(VICTORIA.toString(), "-storageDataPath=" + folder.resolve("vm"),
                "-httpListenAddr=127.0.0.1:" + port, "-retentionPeriod=100y", "-search.latencyOffset=0s"));
        words.addAll(List.of(more));
        MetricServer server = new MetricServer(URI.create("http://127.0.0.1:" + port),
                start(folder, words));
        server.await("/health");
        return server;
    }

    /** Prometheus, which also scrapes itself every second. {@code more}: further options. */
    public static MetricServer prometheus(Path folder, String scheme, String... more) throws IOException {
        int port = freePort();
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, """
                global: {scrape_interval: 1s}
                scrape_configs:
                - job_name: self
                  scheme: %s
                  tls_config: {insecure_skip_verify: true}
                  static_configs: [{targets: ['127.0.0.1:%d']}]
                """.formatted(scheme, port));
        List<String> words = new ArrayList<>(List.of(PROMETHEUS.toString(), "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("prom"), "--storage.tsdb.retention.time=100y",
                "--web.listen-address=127.0.0.1:" + port));
        words.addAll(List.of(more));
        MetricServer server = new MetricServer(URI.create(scheme + "://127.0.0.1:" + port),
                start(folder, words));
        if (scheme.equals("http")) {
            server.await("/-/ready");
        }
        return server;
    }

    private static Process start(Path folder, List<String> words) throws IOException {
        return new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile()).start();
    }

    private void await(String path) {
        Awaitility.await(url + path).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .ignoreExceptions().until(() -> get(path).statusCode() / 100 == 2);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts lines of VictoriaMetrics' JSON import, and makes them searchable. */
    public void importLines(String lines, String account) throws IOException, InterruptedException {
        String header = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(url.resolve("/api/v1/import")).header("Authorization", header)
                .POST(HttpRequest.BodyPublishers.ofString(lines)).build());
        send(HttpRequest.newBuilder(url.resolve("/internal/force_flush")).header("Authorization", header).build());
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " was answered " + reply.statusCode() + ": " + reply.body());
        }
    }

    public URI url() {
        return url;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
