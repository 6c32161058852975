package org.shadowrack.lab.control;

import java.util.List;
import org.shadowrack.lab.http.Credentials;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.plane.Plane;
import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;
import tools.jackson.databind.node.ObjectNode;

/** Serves {@code /lab/v1} to whoever has the credentials. Thread-safe. */
public final class ControlSite implements Site {

    private static final String BASE = "/lab/v1";
    private static final List<String> PLANE = List.of(BASE + "/workloads", BASE + "/addresses");

    private final Credentials credentials;
    private final LabDescription description;
    private final ClockResource clock;
    private final TruthResource truth;
    private final Plane plane;

    /** A site of these parts. */
    public ControlSite(Credentials credentials, LabDescription description, ClockResource clock, TruthResource truth,
            Plane plane) {
        this.credentials = credentials;
        this.description = description;
        this.clock = clock;
        this.truth = truth;
        this.plane = plane;
    }

    @Override
    public Reply serve(Request request) {
        if (!credentials.basic(request)) {
            return Refusal.of(401, "Credentials are missing or wrong.", "Send the lab's user and password by Basic.")
                    .with("WWW-Authenticate", "Basic realm=\"ShadowRack lab\"");
        }
        return PLANE.stream().anyMatch(base -> under(base, request.path())) ? planned(request) : own(request);
    }

    private static boolean under(String base, String path) {
        return path.equals(base) || path.startsWith(base + "/");
    }

    private Reply own(Request request) {
        return switch (request.path()) {
            case BASE -> request.reads() ? Json.reply(200, describe(request)) : Refusal.notAllowed(request, "GET");
            case BASE + "/clock" -> clock.serve(request);
            case BASE + "/truth" -> truth.serve(request);
            default -> Refusal.of(404, "There is nothing at " + request.path() + ".",
                    "GET " + BASE + " tells what there is.");
        };
    }

    private Reply planned(Request request) {
        PlaneReply reply = plane.handle(new PlaneRequest(request.method(), request.path(), request.query(),
                request.headers(), request.body()));
        return new Reply.Whole(reply.status(), reply.headers(), reply.body());
    }

    private ObjectNode describe(Request request) {
        Doc lab = Doc.object().set("name", "ShadowRack lab").set("racks", description.racks())
                .set("seed", description.seed()).set("sampleEvery", description.sampleEvery().toString())
                .set("started", description.started());
        description.services().forEach(service -> lab.item("services",
                item -> item.set("url", service.url()).set("host", service.host()).set("role", service.role())
                        .reading("slots", service.slots())));
        String authority = request.header("Host").orElse("127.0.0.1");
        return lab.set("workloadApi", "https://" + authority + BASE).node();
    }
}
