package org.shadowrack.inventory;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Reply;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the pages of a NetBox list. A next page on another host, or one seen before, ends it with a problem. */
record NetBoxPages(HttpApi api, URI root) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    /** Hands every object of a list of the DCIM part to {@code sink}. */
    Outcome<Outcome.Done> each(String list, Consumer<JsonNode> sink) {
        Set<String> seen = new HashSet<>();
        String next = "/api/dcim/" + list + "/?limit=200&offset=0";
        while (!next.isEmpty()) {
            String tried = "Reading " + next + " from NetBox at " + root.getHost();
            if (!seen.add(next)) {
                return Outcome.failed(Problem.unreachable("its pages go in a circle", tried, "Report it to its owner"));
            }
            Outcome<JsonNode> page = page(next, tried);
            if (!(page instanceof Outcome.Ok<JsonNode>(JsonNode content))) {
                return page.map(never -> Outcome.Done.DONE);
            }
            content.path("results").forEach(sink);
            Outcome<String> following = following(content.path("next").asString(""), tried);
            if (!(following instanceof Outcome.Ok<String>(String path))) {
                return following.map(never -> Outcome.Done.DONE);
            }
            next = path;
        }
        return Outcome.done();
    }

    private Outcome<JsonNode> page(String path, String tried) {
        return api.send(Request.get(path)).then(reply -> content(reply, tried));
    }

    private static Outcome<JsonNode> content(Reply reply, String tried) {
        if (!reply.isSuccess()) {
            boolean token = reply.status() == FORBIDDEN || reply.status() == UNAUTHORIZED;
            return Outcome.failed(Problem.unreachable("it answered " + reply.status(), tried,
                    token ? "Check that the token is valid and may read" : "Check the address, and NetBox' own log"));
        }
        try {
            JsonNode content = JSON.readTree(reply.body());
            return content.path("results").isArray()
                    ? Outcome.ok(content)
                    : Outcome.failed(Problem.unreachable("its reply is no list", tried,
                            "Check that the address is that of a NetBox, without /api"));
        } catch (JacksonException e) {
            return Outcome.failed(Problem.unreachable("its reply is no JSON: " + e.getOriginalMessage(), tried,
                    "Check that the address is that of a NetBox, without /api"));
        }
    }

    /** The path of the next page; empty at the end. The token goes to no other host. */
    private Outcome<String> following(String next, String tried) {
        if (next.isEmpty()) {
            return Outcome.ok("");
        }
        try {
            URI address = URI.create(next);
            String base = root.getPath() == null ? "" : root.getPath().replaceFirst("/+$", "");
            boolean ours = root.getHost().equalsIgnoreCase(address.getHost()) && address.getRawPath() != null
                    && address.getRawPath().startsWith(base + "/api/");
            return ours
                    ? Outcome.ok(address.getRawPath().substring(base.length())
                            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                    : elsewhere(next, tried);
        } catch (IllegalArgumentException e) {
            return elsewhere(next, tried);
        }
    }

    private static Outcome<String> elsewhere(String next, String tried) {
        return Outcome.failed(Problem.unreachable("its next page is elsewhere: " + next, tried,
                "Check the address that NetBox believes to have"));
    }
}
