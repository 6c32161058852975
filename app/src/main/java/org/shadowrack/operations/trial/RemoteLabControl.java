package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Reply;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lab's control over its HTTPS API. */
final class RemoteLabControl implements LabControl {
    private static final String CLOCK = "/lab/v1/clock";

    private final HttpApi api;
    private final JsonMapper json = JsonMapper.builder().build();

    RemoteLabControl(HttpApi api) {
        this.api = api;
    }

    @Override
    public Outcome<Instant> now() {
        return ask(Request.get(CLOCK), RemoteLabControl::time);
    }

    @Override
    public Outcome<Instant> advance(Duration span) {
        return ask(Request.with("POST", CLOCK, json.createObjectNode().put("advance", span.toString()).toString()),
                RemoteLabControl::time);
    }

    @Override
    public Outcome<Instant> speed(double simulatedSecondsPerSecond) {
        return ask(Request.with("POST", CLOCK,
                json.createObjectNode().put("speed", simulatedSecondsPerSecond).toString()), RemoteLabControl::time);
    }

    private static Instant time(JsonNode reply) {
        return Instant.parse(reply.path("now").asString());
    }

    @Override
    public Outcome<Double> pace() {
        return ask(Request.get(CLOCK), reply -> reply.path("speed").asDouble(0));
    }

    @Override
    public Outcome<List<InjectedFailure>> truth() {
        return ask(Request.get("/lab/v1/truth"),
                reply -> StreamSupport.stream(reply.path("failures").spliterator(), false)
                        .map(RemoteLabControl::failure).toList());
    }

    private static InjectedFailure failure(JsonNode node) {
        String component = node.path("component").asString();
        int uri = component.indexOf("/redfish/");
        return new InjectedFailure(component.substring(0, Math.max(0, uri)), component.substring(Math.max(0, uri)),
                node.path("host").asString(), Instant.parse(node.path("at").asString()),
                node.path("foreshadowed").asBoolean());
    }

    @Override
    public Outcome<Ledger> ledger(String workload) {
        return ask(Request.get("/lab/v1/workloads/" + workload + "/ledger"),
                reply -> new Ledger(reply.path("acknowledged").asLong(), reply.path("lost").asLong(),
                        reply.path("bytesLost").asLong()));
    }

    private <T> Outcome<T> ask(Request request, Function<JsonNode, T> reading) {
        return api.send(request).then(reply -> read(request, reply, reading));
    }

    private <T> Outcome<T> read(Request request, Reply reply, Function<JsonNode, T> reading) {
        if (!reply.isSuccess()) {
            return problem(request, "the lab answered " + reply.status() + " " + reply.body());
        }
        try {
            return Outcome.ok(reading.apply(json.readTree(reply.body())));
        } catch (JacksonException | DateTimeParseException unreadable) {
            return problem(request, "the lab's answer can't be read: " + unreadable.getMessage());
        }
    }

    private static <T> Outcome<T> problem(Request request, String message) {
        return Outcome.failed(Problem.failed(message, request.method() + " " + request.path(),
                "Check that this is a lab's control address and that lab and console are of one version"));
    }
}
