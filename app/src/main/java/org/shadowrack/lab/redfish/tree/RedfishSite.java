package org.shadowrack.lab.redfish.tree;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves a tree by the rules of the Redfish protocol: who may, which methods, query parameters, ETags and error bodies.
 * Thread-safe.
 */
public final class RedfishSite implements Site {

    private static final String ROOT = "/redfish/v1";
    private static final String SESSIONS = ROOT + "/SessionService/Sessions";
    private static final Set<String> OPEN = Set.of("/redfish", ROOT, ROOT + "/odata", ROOT + "/$metadata");

    private final ResourceTree tree;
    private final Gate gate;
    private final Steady steady;

    /**
     * A site.
     *
     * @param gate   asked for everything but what the protocol opens to all
     * @param steady lets a document be made of a state that doesn't change meanwhile
     */
    public RedfishSite(ResourceTree tree, Gate gate, Steady steady) {
        this.tree = tree;
        this.gate = gate;
        this.steady = steady;
    }

    @Override
    public Reply serve(Request request) {
        return routed(request).with("OData-Version", "4.0").with("Cache-Control", "no-cache");
    }

    private Reply routed(Request request) {
        if (!open(request) && !gate.admits(request)) {
            return Errors.unauthorized(request.path());
        }
        if (request.header("OData-Version").filter(version -> !version.equals("4.0")).isPresent()) {
            return Errors.preconditionFailed();
        }
        return tree.find(request.path()).map(node -> answer(node, request))
                .orElseGet(() -> Errors.notFound(request.path()));
    }

    private static boolean open(Request request) {
        // Logging in can't ask for a login.
        return request.reads()
                ? OPEN.contains(request.path())
                : request.method().equals("POST") && request.path().equals(SESSIONS);
    }

    private Reply answer(Node node, Request request) {
        Site own = node.methods().get(request.reads() ? "GET" : request.method());
        if (own != null) {
            return request.reads() || matches(node, request) ? own.serve(request) : Errors.preconditionFailed();
        }
        return request.reads() && node.document() != null
                ? read(node, request)
                : Errors.notAllowed(request.method(), node.allowed());
    }

    private Reply read(Node node, Request request) {
        Optional<String> unknown = request.query().keySet().stream()
                .filter(name -> name.startsWith("$") && !name.equals("$expand") && !Paging.knows(name)).findFirst();
        if (unknown.isPresent()) {
            return Errors.unsupportedQuery(unknown.get());
        }
        String wanted = request.query().get("$expand");
        Optional<Expansion> expansion = Optional.ofNullable(wanted).flatMap(Expansion::parse);
        if (wanted != null && expansion.isEmpty()) {
            return Errors.badQuery(wanted, "$expand");
        }
        Optional<Paging> paging = Paging.parse(request);
        return paging.isEmpty()
                ? Errors.badQuery(request.query().toString(), "$top, $skip")
                : document(node, request, paging.get(), expansion);
    }

    private Reply document(Node node, Request request, Paging paging, Optional<Expansion> expansion) {
        ObjectNode document = made(node, made -> {
            paging.apply(made, request.path());
            expansion.ifPresent(wanted -> wanted.apply(made, tree));
            return made;
        });
        byte[] body = Json.bytes(document);
        String tag = tag(body);
        if (request.header("If-None-Match").filter(tag::equals).isPresent()) {
            return Reply.empty(304).with("ETag", tag);
        }
        return Reply.json(200, body).with("ETag", tag);
    }

    private boolean matches(Node node, Request request) {
        Optional<String> expected = request.header("If-Match").filter(value -> !value.equals("*"));
        if (expected.isEmpty() || node.document() == null) {
            return true;
        }
        String current = tag(Json.bytes(made(node, made -> made)));
        return List.of(expected.get().split("\\s*,\\s*", -1)).contains(current);
    }

    private ObjectNode made(Node node, UnaryOperator<ObjectNode> finish) {
        var document = Objects.requireNonNull(node.document());
        return steady.look(() -> finish.apply(document.get()));
    }

    private static String tag(byte[] body) {
        long hash = 0xCBF29CE484222325L; // FNV-1a, 64 bits
        for (byte value : body) {
            hash = (hash ^ (value & 0xFF)) * 0x100000001B3L;
        }
        return "W/\"" + HexFormat.of().toHexDigits(hash) + "\"";
    }
}
