package org.shadowrack.telemetry.prometheus;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.MetricSource;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Reply;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;

/** The query API of one store (Prometheus HTTP API, version 1). Opened at the first question. Not thread-safe. */
final class MetricStore {
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private final MetricSource source;
    private final Tls tls;
    private final CredentialStore credentials;
    private final Duration timeout;
    private @Nullable HttpApi api;

    MetricStore(MetricSource source, Tls tls, CredentialStore credentials, Duration timeout) {
        this.source = source;
        this.tls = tls;
        this.credentials = credentials;
        this.timeout = timeout;
    }

    /** What came of asking for a range. */
    sealed interface Range {
        /** The series. */
        record Found(List<StoredSeries> series) implements Range {}

        /** The store, or the reply's bound, refuses so many points at once; fewer may go. */
        record TooLarge(Problem problem) implements Range {}

        /** Anything else. */
        record Refused(Problem problem) implements Range {}
    }

    /** The series of a query from {@code start} to {@code end}, both included, every {@code step}; epoch seconds. */
    Range range(String query, long start, long end, long step) {
        // VictoriaMetrics would answer out of a cache that does not know what was imported since.
        String path = "/api/v1/query_range?query=" + encoded(query) + "&start=" + start + "&end=" + end + "&step="
                + step
                + "&nocache=1";
        String tried = "Reading " + query + " from " + source.name();
        return switch (open().then(opened -> opened.send(Request.get(path)))) {
            case Outcome.Failed<Reply>(Problem problem) -> problem.message().contains("longer than")
                    ? new Range.TooLarge(problem)
                    : new Range.Refused(problem);
            case Outcome.Ok<Reply>(Reply reply) -> range(reply, tried);
        };
    }

    private static Range range(Reply reply, String tried) {
        if (reply.isSuccess()) {
            return switch (QueryReply.series(reply.body(), tried)) {
                case Outcome.Ok<List<StoredSeries>>(var series) -> new Range.Found(series);
                case Outcome.Failed<List<StoredSeries>>(Problem problem) -> new Range.Refused(problem);
            };
        }
        String said = QueryReply.error(reply.body());
        boolean large = (reply.status() == BAD_REQUEST || reply.status() == UNPROCESSABLE)
                && said.matches("(?is).*(maximum resolution|too many|too big|limit).*");
        Problem problem = reply.status() == BAD_REQUEST || reply.status() == UNPROCESSABLE
                ? Problem.badInput("it answered " + reply.status() + ": " + said, tried,
                        "Check the query in the site file")
                : Problem.unreachable("it answered " + reply.status() + (said.isEmpty() ? "" : ": " + said), tried,
                        "Check the address, the account and the credential");
        return large ? new Range.TooLarge(problem) : new Range.Refused(problem);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Outcome<HttpApi> open() {
        HttpApi opened = api;
        if (opened != null) {
            return Outcome.ok(opened);
        }
        return authorization().then(this::opened).map(fresh -> {
            api = fresh;
            return fresh;
        });
    }

    private Outcome<HttpApi> opened(Supplier<Map<String, String>> authorization) {
        String text = source.url().toString();
        URI root = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        return "https".equals(root.getScheme())
                ? tls.context(source.trust()).then(context -> HttpApis.open(root, context, authorization, timeout))
                : HttpApis.open(root, null, authorization, timeout);
    }

    /** Resolved once beforehand, so that a missing credential is told as that. */
    private Outcome<Supplier<Map<String, String>>> authorization() {
        String reference = source.credential();
        if (reference == null) {
            return Outcome.ok(Map::of);
        }
        return credentials.resolve(reference).map(secret -> {
            String user = source.user();
            return () -> Map.of("Authorization", user == null
                    ? secret.use(token -> "Bearer " + new String(token))
                    : secret.basic(user));
        });
    }

    void close() {
        if (api != null) {
            api.close();
            api = null;
        }
    }
}
