package org.shadowrack.migration.drivers.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.inventory.GuestSource.Guests;
import org.shadowrack.migration.drivers.peers.QemuPeer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;

/**
 * Real machines, and sockets that are none. Breaks when a machine is lost or told wrongly, when one that is off counts as
 * unreachable, or the reverse, and when a monitor that hangs keeps the others from being told.
 */
class MonitorFolderTest {
    private static final String UUID = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path folder;

    private Outcome<Guests> asked(String endpoint) {
        GuestSource source = QemuDrivers.driver(Duration.ofSeconds(5)).guests().orElseThrow();
        return source.guests(new Hypervisor("r01", "qemu", Map.of("qmp", endpoint)));
    }

    private Guests told() {
        return asked(folder.toString()).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Test
    void machinesAreToldAsTheyAre() throws Exception {
        Path disk = Files.createFile(folder.resolve("disk"));
        try (var space = Files.newByteChannel(disk, java.nio.file.StandardOpenOption.WRITE)) {
            space.position((1L << 30) - 1).write(ByteBuffer.allocate(1));
        }
        try (QemuPeer waiting = new QemuPeer(folder, "db-1", "-S", "-uuid", UUID, "-drive",
                "file=" + disk + ",format=raw,if=virtio"); QemuPeer running = new QemuPeer(folder, "cache")) {
            Awaitility.await("the firmware").atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(told().guests()).containsExactly(
                            new Guest("cache", ComponentKind.VM, null, new Guest.Size(2, 64 << 20, 0), Health.OK,
                                    "Enabled", "On"),
                            new Guest("db-1", ComponentKind.VM, UUID, new Guest.Size(2, 64 << 20, 1 << 30), Health.OK,
                                    "Starting", "Paused")));
            running.kill();
            assertThat(told().guests().getFirst()).isEqualTo(
                    new Guest("cache", ComponentKind.VM, null, null, Health.OK, "Disabled", "Off"));
            assertThat(told().silent()).isEmpty();
            assertThat(waiting.monitor()).exists();
        }
    }

    @Test
    void aMonitorThatAnotherProgramHoldsIsUnknownAndTheOthersAreTold() throws Exception {
        try (QemuPeer held = new QemuPeer(folder, "held", "-S");
                QemuPeer free = new QemuPeer(folder, "free", "-S");
                SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(held.monitor()))) {
            assertThat(other.isConnected()).isTrue();
            Guests guests = told();
            assertThat(guests.guests()).extracting(Guest::name, Guest::powerState).containsExactly(
                    tuple("free", "Paused"),
                    tuple("held", null));
            assertThat(guests.silent()).singleElement().extracting(Problem::line).asString()
                    .contains("held.qmp", "no answer in time", "no other program holds its monitor");
            assertThat(free.monitor()).exists();
        }
    }

    /** Broken also by an answer that is read without end. */
    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON\n", "{\"a\":1}\n", "{\"QMP\":{}}\n{\"error\":{\"desc\":\"not you\"}}\n", "x"})
    void whatIsNoMonitorIsAProblem(String said) throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.resolve("odd.qmp")));
            Thread.ofVirtual().start(() -> serve(server, said));
            assertThat(told().guests()).containsExactly(Guest.unknown("odd", ComponentKind.VM));
            assertThat(told().silent()).singleElement().extracting(Problem::line).asString().contains("odd.qmp");
        }
    }

    private static void serve(ServerSocketChannel server, String said) {
        try {
            while (true) {
                try (SocketChannel client = server.accept()) {
                    client.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
                    while (said.equals("x")) {
                        client.write(ByteBuffer.wrap("x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8)));
                    }
                } catch (java.nio.channels.ClosedChannelException closed) {
                    return;
                } catch (IOException gone) {
                    // the next client
                }
            }
        } finally {
            assertThat(server.isOpen()).isFalse();
        }
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNotAnEmptyHost() {
        for (String endpoint : List.of(folder.resolve("none").toString(), "relative", "")) {
            assertThat(asked(endpoint)).as(endpoint).isInstanceOfSatisfying(Outcome.Failed.class,
                    failed -> assertThat(((Outcome.Failed<?>) failed).problem().line()).contains("r01"));
        }
        assertThat(told().guests()).as("a folder without machines").isEmpty();
    }
}
