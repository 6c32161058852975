package org.shadowrack.migration.drivers.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.inventory.Guest;
import org.shadowrack.inventory.GuestSource.Guests;
import org.shadowrack.migration.drivers.peers.PodmanPeer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;

/**
 * A real engine's containers, and sockets that are none. Breaks when a container is lost or told wrongly, when one that failed
 * counts as one that was stopped, and when an engine that hangs or is none reads like a host without containers.
 */
class EngineSocketTest {
    @TempDir
    private Path folder;

    private static Outcome<Guests> asked(String socket, Duration timeout) {
        return DockerDrivers.driver(timeout).guests().orElseThrow()
                .guests(new Hypervisor("r01", "docker", Map.of("engine", socket)));
    }

    private static Guests told(PodmanPeer engine) {
        return asked(engine.socket().toString(), Duration.ofSeconds(20)).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static Problem problem(String socket) {
        if (asked(socket, Duration.ofSeconds(2)) instanceof Outcome.Failed<Guests>(Problem problem)) {
            return problem;
        }
        throw new AssertionError("no problem");
    }

    @Test
    void containersAreToldAsTheyAre() throws Exception {
        try (PodmanPeer engine = new PodmanPeer(folder)) {
            assertThat(told(engine).guests()).isEmpty();
            engine.create("waits", List.of("--cpus", "1.5", "--memory", "64m"), "true");
            engine.create("runs", List.of(), "sleep", "600");
            engine.create("failed", List.of(), "false");
            engine.create("done", List.of(), "true");
            for (String name : List.of("runs", "failed", "done")) {
                engine.run("start", name);
            }
            Awaitility.await("their ends").atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(told(engine).guests())
                            .extracting(Guest::name, Guest::size, Guest::health, Guest::state, Guest::powerState)
                            .containsExactlyInAnyOrder(
                                    tuple("waits", new Guest.Size(2, 64 << 20, 0), Health.OK, "Disabled", "Off"),
                                    tuple("runs", null, Health.OK, "Enabled", "On"),
                                    tuple("failed", null, Health.WARNING, "Disabled", "Off"),
                                    tuple("done", null, Health.OK, "Disabled", "Off")));
            assertThat(told(engine).guests()).allSatisfy(one -> {
                assertThat(one.kind()).isEqualTo(ComponentKind.CONTAINER);
                assertThat(one.serial()).as("its id, by which a replaced one is known").hasSize(64);
            });
            engine.run("stop", "--time", "0", "runs");
            assertThat(told(engine).guests()).filteredOn(one -> one.name().equals("runs")).singleElement()
                    .satisfies(one -> assertThat(one.health()).as("stopped on purpose").isEqualTo(Health.OK));
        }
    }

    private static final String LIST = "[{\"Id\":\"0123456789abcdef\",\"Names\":[\"/web\"]}]";

    /** Answers the list, and then to each question {@code answer}; a null one never. */
    private Path engine(String list, String answer) throws IOException {
        Path socket = folder.resolve("engine.sock");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(() -> serve(server, list, answer));
        return socket;
    }

    private static void serve(ServerSocketChannel server, String list, String answer) {
        while (true) {
            try (SocketChannel client = server.accept()) {
                ByteBuffer request = ByteBuffer.allocate(1 << 14);
                client.read(request);
                boolean first = new String(request.array(), StandardCharsets.UTF_8).contains("/json?all");
                client.write(ByteBuffer.wrap((first ? list : answer).getBytes(StandardCharsets.UTF_8)));
                while (!first && answer.isEmpty() && client.read(request.clear()) >= 0) {
                    // until the other side gives up
                }
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException gone) {
                // the next client
            }
        }
    }

    private static String reply(int status, String body) {
        return "HTTP/1.1 " + status + " x\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private Guests told(String answer) throws IOException {
        return asked(engine(reply(200, LIST), answer).toString(), Duration.ofSeconds(2)).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"unhealthy CRITICAL", "healthy OK", "starting OK", "none OK"})
    void itsOwnHealthCheckCounts(String row) throws Exception {
        String[] words = row.split(" ");
        assertThat(told(reply(200, "{\"Id\":\"0123456789abcdef\",\"State\":{\"Status\":\"running\",\"Health\":"
                + "{\"Status\":\"" + words[0] + "\"}}}")).guests()).singleElement().satisfies(
                        one -> assertThat(one.health()).hasToString(words[1]));
    }

    @Test
    void oneThatWasKilledForWantOfMemoryIsCritical() throws Exception {
        assertThat(told(reply(200, "{\"State\":{\"Status\":\"exited\",\"ExitCode\":137,\"OOMKilled\":true}}")).guests())
                .singleElement().satisfies(one -> assertThat(one.health()).isEqualTo(Health.CRITICAL));
    }

    @Test
    void oneThatWasRemovedMeanwhileIsNoneAndOneOfWhichNothingIsToldIsUnknown() throws Exception {
        assertThat(told(reply(404, "{\"message\":\"No such container\"}"))).isEqualTo(new Guests(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 500 x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", "what?",
            "HTTP/1.1 200 x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n{{{"})
    void aContainerThatIsNotAnsweredForIsUnknown(String answer) throws Exception {
        Guests guests = told(answer);
        assertThat(guests.guests()).containsExactly(Guest.unknown("web", ComponentKind.CONTAINER));
        assertThat(guests.silent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{}]", "[{\"Id\":\"../../images\"}]", "[1", "", "7"})
    void whatIsNoListOfContainersIsAProblem(String body) throws Exception {
        assertThat(problem(engine(reply(200, body), "").toString()).line()).contains("r01", "Check that");
    }

    @Test
    void anEngineThatIsNotThereIsAProblemAndNotAnEmptyHost() throws Exception {
        assertThat(problem(folder.resolve("none").toString()).line()).contains("none", "no connection");
        Path left = folder.resolve("left.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(left)).close();
        assertThat(problem(left.toString()).line()).as("left behind by an engine that ended").contains("no connection");
        assertThat(problem("relative").line()).contains("engine", "r01");
        assertThat(problem("").line()).contains("endpoint engine");
    }
}
