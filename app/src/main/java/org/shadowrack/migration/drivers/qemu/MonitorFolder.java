package org.shadowrack.migration.drivers.qemu;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.inventory.Guest;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;

/** The machines whose monitors lie in a folder, each asked on a thread of its own. Stateless and thread-safe. */
record MonitorFolder(Duration timeout) implements GuestSource {
    private static final String SUFFIX = ".qmp";

    @Override
    public Outcome<Guests> guests(Hypervisor hypervisor) {
        String folder = hypervisor.endpoints().getOrDefault("qmp", "");
        String tried = "Listing QEMU's machines of " + hypervisor.host() + " by the monitors in '" + folder + "'";
        if (!folder.startsWith("/")) {
            return Outcome.failed(Problem.badInput("that is no absolute folder", tried,
                    "Give the hypervisor the endpoint qmp: the folder of its monitors' sockets"));
        }
        try {
            return Outcome.ok(answers(sockets(Path.of(folder))));
        } catch (IOException e) {
            return Outcome.failed(Problem.unreachable(e.toString(), tried,
                    "Check that the folder is there, and that you may read it"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Problem.failed("it was interrupted", tried, "Start it again"));
        }
    }

    private static List<Path> sockets(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    private Guests answers(List<Path> sockets) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Path, Future<Outcome<Guest>>> asked = new LinkedHashMap<>();
            sockets.forEach(socket -> asked.put(socket, threads.submit(() -> guest(socket))));
            List<Guest> guests = new ArrayList<>();
            List<Problem> silent = new ArrayList<>();
            for (Map.Entry<Path, Future<Outcome<Guest>>> one : asked.entrySet()) {
                guests.add(one.getValue().get().orElse(problem -> {
                    silent.add(problem);
                    return Guest.unknown(name(one.getKey()), ComponentKind.VM);
                }));
            }
            return new Guests(guests, silent);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking a monitor ended in a defect", e.getCause());
        }
    }

    private Outcome<Guest> guest(Path socket) {
        try (Monitor monitor = Monitor.at(socket, timeout)) {
            return Outcome.ok(Machine.told(name(socket), monitor));
        } catch (ConnectException nobodyListens) {
            return Outcome.ok(new Guest(name(socket), ComponentKind.VM, null, null, Health.OK, "Disabled", "Off"));
        } catch (IOException e) {
            return Outcome.failed(Problem.unreachable(String.valueOf(e.getMessage()),
                    "Asking QEMU's monitor at " + socket, "Check that it may be reached from here, that the machine"
                            + " is not stopped by a debugger, and that no other program holds its monitor"));
        }
    }

    private static String name(Path socket) {
        String file = socket.getFileName().toString();
        // A component's id has no blanks, and no slash or fragment of its own.
        return file.substring(0, file.length() - SUFFIX.length()).replaceAll("[#\\s]", "_");
    }
}
