package org.shadowrack.migration.drivers.lab;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Reply;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.http.HttpApis;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;
import org.shadowrack.security.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the workload API, one connection pool an address. Thread-safe. */
final class LabApi {
    private final Tls tls;
    private final CredentialStore credentials;
    private final Duration timeout;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, HttpApi> open = new ConcurrentHashMap<>();

    LabApi(Tls tls, CredentialStore credentials, Duration timeout) {
        this.tls = tls;
        this.timeout = timeout;
        this.credentials = credentials;
    }

    /** Reads {@code path} below the move's workload. */
    Outcome<JsonNode> read(Move move, String path) {
        String url = "/lab/v1/workloads/" + move.workload().name() + path;
        return get(move, url);
    }

    /** Reads the workload's address. */
    Outcome<JsonNode> address(Move move) {
        return get(move, addressPath(move));
    }

    static String addressPath(Move move) {
        return "/lab/v1/addresses/" + move.workload().name();
    }

    private Outcome<JsonNode> get(Move move, String path) {
        return api(move.workload()).then(api -> api.send(Request.get(path))).then(reply -> {
            try {
                return reply.isSuccess() ? Outcome.ok(json.readTree(reply.body())) : problem(path, reply.body());
            } catch (JacksonException unreadable) {
                return problem(path, "its answer is not JSON: " + unreadable.getOriginalMessage());
            }
        });
    }

    /**
     * Asks for an effect. 2xx is done, 504 (the host does not answer) and other 5xx are worth asking again, 4xx is refused,
     * and no reply after the request was sent leaves it unknown.
     */
    StepOutcome act(Move move, String method, String path, Map<String, Object> body, Function<Reply, String> detail) {
        Request request = Request.with(method, path, json.writeValueAsString(body));
        return switch (api(move.workload()).then(api -> api.send(request))) {
            case Outcome.Failed<Reply>(Problem problem) -> problem.message().startsWith("no connection")
                    ? new StepOutcome.Retry(problem.line())
                    : new StepOutcome.Unknown(problem.line());
            case Outcome.Ok<Reply>(Reply reply) when reply.isSuccess() -> new StepOutcome.Done(detail.apply(reply));
            case Outcome.Ok<Reply>(Reply reply) when reply.status() >= 500 -> new StepOutcome.Retry(
                    method + " " + path + " answered " + reply.status() + " " + reply.body());
            case Outcome.Ok<Reply>(Reply reply) -> new StepOutcome.Failed(
                    method + " " + path + " answered " + reply.status() + " " + reply.body());
        };
    }

    private static <T> Outcome<T> problem(String path, String message) {
        return Outcome.failed(Problem.failed(message, "GET " + path, "Check that the host and the lab are up"));
    }

    private Outcome<HttpApi> api(Workload workload) {
        String root = workload.endpoints().getOrDefault("api", "");
        HttpApi known = open.get(root);
        return known != null ? Outcome.ok(known) : connect(workload, root).map(api -> {
            open.put(root, api);
            return api;
        });
    }

    private Outcome<HttpApi> connect(Workload workload, String root) {
        String pin = workload.endpoints().getOrDefault("pin", "");
        String user = workload.endpoints().getOrDefault("user", "");
        return credentials.resolve(workload.endpoints().getOrDefault("credential", ""))
                .then(secret -> tls.context(new Trust.Pinned(pin))
                        .then(context -> HttpApis.open(URI.create(root), context,
                                () -> Map.of("Authorization", secret.basic(user)), timeout)));
    }
}
