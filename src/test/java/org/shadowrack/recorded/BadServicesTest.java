package org.shadowrack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.cli.fleet.DiscoverCommand;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when what is wrong with a service or its address does not end in one error document and the right exit code. */
class BadServicesTest {
    /** What a run of the command came to. */
    private record Run(int exit, String out) {
        JsonNode error() {
            return new JsonMapper().readTree(out).path("error");
        }
    }

    private static Run discover(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamOutput output = new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        HttpRedfishClients clients = new HttpRedfishClients(new VerifyingTls(),
                _ -> Outcome.ok(Secret.copyOf("wrong".toCharArray())), List.of(new GenericAdapter()),
                Clock.systemUTC());
        int exit = new CommandLine(new DiscoverCommand(clients, output)).execute(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8));
    }

    private static void assertError(Run run, int exit, String message) {
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.error().path("message").asString("") + run.error().path("tried").asString(""))
                .containsIgnoringCase(message);
        assertThat(run.out().lines()).as("one document").hasSize(1);
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertError(discover("http://127.0.0.1:" + port, "--json"), 4, "refused");
    }

    @Test
    void plainHttpToAnotherMachineIsRefused() {
        assertError(discover("http://192.0.2.1", "--json"), 3, "plain http");
    }

    @Test
    void anAddressThatIsNoneIsBadInput() {
        assertError(discover("bmc-without-scheme", "--json"), 2, "host");
    }

    @Test
    void aPasswordWithoutUserIsBadInput() {
        assertError(discover("http://127.0.0.1:1", "--password-env", "X", "--json"), 2, "--user");
    }

    @Test
    void aWebPageIsNoRedfishService(@TempDir Path empty) {
        try (RecordedService service = new RecordedService(empty)
                .replace("/redfish/v1", "<!DOCTYPE html><html></html>")) {
            assertError(discover(service.url().toString(), "--json"), 1, "web page");
        }
    }

    @Test
    void aTruncatedRootIsNoRedfishService(@TempDir Path empty) {
        try (RecordedService service = new RecordedService(empty).replace("/redfish/v1", "{\"RedfishVersion\":\"1.")) {
            assertError(discover(service.url().toString(), "--json"), 1, "not valid JSON");
        }
    }

    @Test
    void anotherJsonServiceIsNoRedfishService(@TempDir Path empty) {
        try (RecordedService service = new RecordedService(empty).replace("/redfish/v1", "{\"hello\":\"world\"}")) {
            assertError(discover(service.url().toString(), "--json"), 1, "RedfishVersion");
        }
    }

    @Test
    void aCertificateThatIsNotThePinnedOneIsNotTrusted(@TempDir Path folder) throws Exception {
        HttpsServer server = https(folder);
        try {
            String url = "https://127.0.0.1:" + server.getAddress().getPort();
            assertError(discover(url, "--pin", "0".repeat(64), "--json"), 4, "certificate");
            assertError(discover(url, "--json"), 4, "certificate");
        } finally {
            server.stop(0);
        }
    }

    /** A server that must never see a request: its certificate is nobody's. */
    private static HttpsServer https(Path folder) throws Exception {
        Path store = folder.resolve("key.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "bmc", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", "changeit").start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            throw new AssertionError("a request was sent to a service that is not trusted");
        });
        server.start();
        return server;
    }
}
