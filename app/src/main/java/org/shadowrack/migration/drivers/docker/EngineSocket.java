package org.shadowrack.migration.drivers.docker;

import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.inventory.Guest;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The containers of the engine behind a socket, a few asked at a time. Stateless and thread-safe. */
record EngineSocket(Duration timeout) implements GuestSource {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 8;
    /** An id goes into a path, so nothing but an id may come from an answer. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12,128}");

    @Override
    public Outcome<Guests> guests(Hypervisor hypervisor) {
        String socket = hypervisor.endpoints().getOrDefault("engine", "");
        String tried = "Listing the containers of " + hypervisor.host() + " by the engine at '" + socket + "'";
        if (!socket.startsWith("/")) {
            return Outcome.failed(Problem.badInput("that is no absolute path", tried,
                    "Give the hypervisor the endpoint engine: the path of its engine's socket"));
        }
        try (HttpApi engine = HttpApis.local(Path.of(socket), timeout)) {
            return asked(engine, "/containers/json?all=true", tried).then(list -> listed(engine, list, tried));
        }
    }

    private Outcome<Guests> listed(HttpApi engine, JsonNode list, String tried) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode one : list) {
            String id = one.path("Id").asString("");
            if (ID.matcher(id).matches()) {
                names.put(id, name(one.path("Names").path(0).asString(id)));
            }
        }
        if (!list.isArray() || names.size() < list.size()) {
            return Outcome.failed(Problem.failed("the answer is no list of containers", tried,
                    "Check that what listens there is an engine's API"));
        }
        try {
            return Outcome.ok(answers(engine, names));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Problem.failed("it was interrupted", tried, "Start it again"));
        }
    }

    private Guests answers(HttpApi engine, Map<String, String> names) throws InterruptedException {
        long until = System.nanoTime() + timeout.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            Map<String, Future<Outcome<Optional<Guest>>>> asked = new LinkedHashMap<>();
            names.forEach((id, name) -> asked.put(name, threads.submit(() -> container(engine, id, name, until))));
            List<Guest> guests = new ArrayList<>();
            List<Problem> silent = new ArrayList<>();
            for (Map.Entry<String, Future<Outcome<Optional<Guest>>>> one : asked.entrySet()) {
                one.getValue().get().orElse(problem -> {
                    silent.add(problem);
                    return Optional.of(Guest.unknown(one.getKey(), ComponentKind.CONTAINER));
                }).ifPresent(guests::add);
            }
            return new Guests(guests, silent);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking an engine ended in a defect", e.getCause());
        }
    }

    /** Empty for one that was removed since it was listed. */
    private Outcome<Optional<Guest>> container(HttpApi engine, String id, String name, long until) {
        String tried = "Asking for the container " + name;
        if (System.nanoTime() > until) {
            return Outcome.failed(Problem.unreachable("the engine took too long to tell of the others", tried,
                    "Check the engine's load"));
        }
        return engine.send(HttpApi.Request.get("/containers/" + id + "/json"))
                .then(reply -> reply.status() == HttpURLConnection.HTTP_NOT_FOUND
                        ? Outcome.ok(Optional.empty())
                        : json(reply, tried).map(told -> Optional.of(Container.told(name, told))));
    }

    private static Outcome<JsonNode> asked(HttpApi engine, String path, String tried) {
        return engine.send(HttpApi.Request.get(path)).then(reply -> json(reply, tried));
    }

    private static Outcome<JsonNode> json(HttpApi.Reply reply, String tried) {
        try {
            JsonNode told = JSON.readTree(reply.body());
            if (reply.isSuccess()) {
                return Outcome.ok(told);
            }
            return Outcome.failed(Problem.failed("the engine answered " + reply.status() + " "
                    + told.path("message").asString(""), tried, "See the engine's log"));
        } catch (JacksonException e) {
            return Outcome.failed(Problem.failed("the engine answered " + reply.status() + " with what is no JSON: "
                    + e.getOriginalMessage(), tried, "Check that what listens there is an engine's API"));
        }
    }

    private static String name(String told) {
        // A component's id has no blanks, and no slash or fragment of its own.
        return told.replaceFirst("^/", "").replaceAll("[#/\\s]", "_");
    }
}
