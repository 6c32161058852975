package org.shadowrack.redfish.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/**
 * Follows links from the root, each once, so that cycles end; and only so many and so deep, so that a hostile service
 * ends too. One use only; not thread-safe.
 */
public final class Crawl {
    private static final int MOST_RESOURCES = 20_000;
    private static final int DEEPEST = 16;
    /** So many requests in a row without an answer mean that the service is gone. */
    private static final int SILENT = 3;

    private final Fetcher fetcher;
    private final Expansion expansion;
    private final Deque<Link> queue = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private int silences;
    private boolean answered;
    private @Nullable Problem denied;

    /** Something on the way that could not be used. */
    public record Trouble(String uri, String reason) {}

    /** A crawl with {@code fetcher}, that asks for whole collections as far as {@code expansion} permits. */
    public Crawl(Fetcher fetcher, Expansion expansion) {
        this.fetcher = fetcher;
        this.expansion = expansion;
    }

    /** All resources within reach, or why the service can't be walked at all. */
    public Outcome<Map<String, Resource>> from(Resource root) {
        seen.add(root.uri());
        accept(root, 0);
        while (!queue.isEmpty()) {
            @Nullable
            Problem fatal = follow(queue.removeFirst());
            if (fatal != null) {
                return Outcome.failed(fatal);
            }
            if (resources.size() >= MOST_RESOURCES) {
                troubles.add(
                        new Trouble(root.uri(), "more than " + MOST_RESOURCES + " resources; the rest is left out"));
                queue.clear();
            }
        }
        return resources.size() == 1 && denied != null && !answered ? Outcome.failed(denied) : Outcome.ok(resources);
    }

    /** What could not be used. */
    public List<Trouble> troubles() {
        return troubles;
    }

    private @Nullable Problem follow(Link link) {
        Optional<String> target = fetcher.uri(link.target());
        if (target.isEmpty()) {
            troubles.add(new Trouble(link.from(), "links to another service, which is not followed: " + link.target()));
            return null;
        }
        String uri = ResourceUri.resource(target.get());
        if (!seen.add(uri)) {
            return null;
        }
        if (link.depth() > DEEPEST) {
            troubles.add(new Trouble(uri, "more than " + DEEPEST + " links from the root; not followed"));
            return null;
        }
        String query = expansion.query(link.via(), uri);
        return took(link, uri, fetch(uri, query));
    }

    /** Asks plainly where the service does not like to be asked to expand, or does it badly. */
    private Outcome<JsonNode> fetch(String uri, String query) {
        Outcome<JsonNode> outcome = fetcher.get(uri + query);
        if (query.isEmpty() || unreachable(outcome)) {
            return outcome;
        }
        boolean silent = outcome instanceof Outcome.Ok<JsonNode>(JsonNode json) && json.path("Members").isEmpty();
        if (!silent) {
            expansion.tried(uri, outcome instanceof Outcome.Ok<JsonNode>(JsonNode json) && Expansion.kept(json));
        }
        boolean usable = outcome instanceof Outcome.Ok<JsonNode>(JsonNode json) && !Expansion.miscounted(json);
        return usable ? outcome : fetcher.get(uri);
    }

    private static boolean unreachable(Outcome<JsonNode> outcome) {
        return outcome instanceof Outcome.Failed<JsonNode>(Problem problem)
                && problem.code() == ProblemCode.UNREACHABLE;
    }

    private @Nullable Problem took(Link link, String uri, Outcome<JsonNode> outcome) {
        return switch (outcome) {
            case Outcome.Ok<JsonNode>(JsonNode json) -> {
                silences = 0;
                answered = true;
                Resource resource = Resource.of(uri, link.via(), json);
                if (resource.collection()) {
                    members(resource, link.depth());
                } else {
                    accept(resource, link.depth());
                }
                yield null;
            }
            case Outcome.Failed<JsonNode>(Problem problem) -> failed(link, uri, problem);
        };
    }

    private @Nullable Problem failed(Link link, String uri, Problem problem) {
        silences = problem.code() == ProblemCode.UNREACHABLE ? silences + 1 : 0;
        if (problem.code() == ProblemCode.UNREACHABLE && (!answered || silences >= SILENT)) {
            return problem;
        }
        denied = denied == null && problem.code() == ProblemCode.REFUSED ? lockedOut(problem) : denied;
        troubles.add(new Trouble(uri, problem.message() + " (linked from " + link.from() + ")"));
        return null;
    }

    /** Where every door is shut, the account is the problem and not one feature. */
    private static Problem lockedOut(Problem problem) {
        return Problem.unreachable(problem.message(), problem.tried(), problem.next());
    }

    private void accept(Resource resource, int depth) {
        resources.put(resource.uri(), resource);
        queue.addAll(Links.of(resource, depth));
    }

    private void members(Resource collection, int depth) {
        JsonNode members = collection.json().path("Members");
        if (!members.isArray()) {
            troubles.add(new Trouble(collection.uri(), members.isMissingNode()
                    ? "a collection without Members"
                    : "Members is not a list"));
        } else if (Expansion.miscounted(collection.json())) {
            troubles.add(new Trouble(collection.uri(), "Members@odata.count is "
                    + collection.json().path("Members@odata.count") + " and there are " + members.size()));
        }
        Json.members(members).forEach(member -> member(collection, member.json(), depth));
        nextPage(collection, depth);
    }

    private void member(Resource collection, JsonNode member, int depth) {
        String link = Json.link(member);
        boolean whole = expansion.worksAt(collection.uri())
                ? Expansion.whole(member)
                : Expansion.unasked(member);
        if (link.isEmpty()) {
            troubles.add(new Trouble(collection.uri(), "a member without a link"));
        } else if (!whole) {
            queue.add(new Link(link, collection.via(), collection.uri(), depth + 1));
        } else {
            fetcher.uri(link).map(ResourceUri::resource).filter(seen::add)
                    .ifPresent(uri -> accept(Resource.of(uri, collection.via(), member), depth + 1));
        }
    }

    /** Pages stay at their collection's depth; a page seen before ends the paging. */
    private void nextPage(Resource collection, int depth) {
        String next = Json.firstText(collection.json(), "Members@odata.nextLink", "@odata.nextLink");
        if (!next.isEmpty()) {
            boolean loop = fetcher.uri(next).map(ResourceUri::resource).filter(seen::contains).isPresent();
            if (loop) {
                troubles.add(new Trouble(collection.uri(), "its next page was read already; paging stops"));
            } else {
                queue.addFirst(new Link(next, collection.via(), collection.uri(), depth));
            }
        }
    }
}
