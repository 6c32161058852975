package org.shadowrack.lab.workload;

import java.util.Map;
import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import tools.jackson.databind.json.JsonMapper;

/** {@code /lab/v1/addresses/{workload}}. */
final class AddressRoutes {
    private static final String PREFIX = "/lab/v1/addresses/";

    private final Map<String, HostedWorkload> workloads;
    private final JsonMapper json;

    AddressRoutes(Map<String, HostedWorkload> workloads, JsonMapper json) {
        this.workloads = workloads;
        this.json = json;
    }

    PlaneReply handle(PlaneRequest request) {
        HostedWorkload workload = request.path().startsWith(PREFIX)
                ? workloads.get(request.path().substring(PREFIX.length()))
                : null;
        if (workload == null) {
            throw new Refusal(404, "no such address");
        }
        return switch (request.method()) {
            case "GET" -> address(workload);
            case "PUT" -> {
                RequestBody body = RequestBody.of(request, json);
                workload.address(body.text("host"), body.number("epoch"));
                yield address(workload);
            }
            default -> throw new Refusal(405, "an address knows GET and PUT");
        };
    }

    private PlaneReply address(HostedWorkload workload) {
        return PlaneReply.json(200, json.writeValueAsString(workload.status().address()));
    }
}
