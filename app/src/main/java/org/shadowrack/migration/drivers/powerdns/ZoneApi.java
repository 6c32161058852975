package org.shadowrack.migration.drivers.powerdns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Reply;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;

/** The zone of one record. */
final class ZoneApi implements AutoCloseable {
    private final HttpApi api;
    private final RecordPlace place;

    ZoneApi(HttpApi api, RecordPlace place) {
        this.api = api;
        this.place = place;
    }

    Outcome<ResourceRecords> records() {
        String query = "?rrset_name=" + encoded(place.name()) + "&rrset_type=" + place.type();
        return api.send(Request.get(zone() + query)).then(this::read);
    }

    private Outcome<ResourceRecords> read(Reply reply) {
        String tried = "Reading " + place;
        if (!reply.isSuccess()) {
            return Outcome.failed(reply.status() >= 500
                    ? Problem.unreachable(answered(reply), tried, "Look at the DNS server's log")
                    : Problem.refused(answered(reply), tried, "Check the API key, the server id and the zone"));
        }
        ResourceRecords records = ResourceRecords.read(reply.body(), place);
        return records == null
                ? Outcome.failed(Problem.failed("the reply is not JSON", tried, "Check that powerdns.url is the API"))
                : Outcome.ok(records);
    }

    /** Replaces the records for {@code move}. A reply that was lost leaves it unknown. */
    StepOutcome replace(Move move, ResourceRecords records, String done) {
        String tried = "Writing " + records.addresses() + " to " + place + " for " + move.workload().name() + ": ";
        return switch (api.send(Request.with("PATCH", zone(), records.patch(place)))) {
            case Outcome.Failed<Reply>(Problem problem) -> new StepOutcome.Unknown(tried + problem.message());
            case Outcome.Ok<Reply>(Reply reply) when reply.isSuccess() -> new StepOutcome.Done(done);
            // A server error may come after the effect.
            case Outcome.Ok<Reply>(Reply reply) when reply.status() >= 500 ->
                new StepOutcome.Unknown(tried + answered(reply));
            case Outcome.Ok<Reply>(Reply reply) -> new StepOutcome.Failed(tried + answered(reply));
        };
    }

    /** What a failed question comes to as a step. */
    static StepOutcome outcome(Problem problem) {
        return problem.code() == ProblemCode.UNREACHABLE
                ? new StepOutcome.Retry(problem.line())
                : new StepOutcome.Failed(problem.line());
    }

    private static String answered(Reply reply) {
        String body = reply.body().strip();
        return "the server answered " + reply.status() + " "
                + (body.length() > 200 ? body.substring(0, 200) + "…" : body);
    }

    private String zone() {
        return "/api/v1/servers/" + encoded(place.server()) + "/zones/" + encoded(place.zone());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        api.close();
    }
}
