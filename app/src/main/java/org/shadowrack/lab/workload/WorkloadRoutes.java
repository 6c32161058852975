package org.shadowrack.lab.workload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import org.shadowrack.lab.plane.WorkloadDeclaration;
import org.shadowrack.lab.workload.ReplicationLink.Method;
import tools.jackson.databind.json.JsonMapper;

/** {@code /lab/v1/workloads} and what is below it. */
final class WorkloadRoutes {
    private static final String ROOT = "/lab/v1/workloads";

    private final Map<String, HostedWorkload> workloads;
    private final JsonMapper json;

    WorkloadRoutes(Map<String, HostedWorkload> workloads, JsonMapper json) {
        this.workloads = workloads;
        this.json = json;
    }

    PlaneReply handle(PlaneRequest request) {
        if (!request.path().startsWith(ROOT)) {
            throw new Refusal(404, "no such resource");
        }
        List<String> path = List.of(request.path().substring(ROOT.length()).replaceFirst("^/", "").split("/"));
        if (path.getFirst().isEmpty()) {
            return json(200, Map.of("workloads",
                    workloads.values().stream().map(workload -> Listed.of(workload.declaration())).toList()));
        }
        HostedWorkload workload = workloads.get(path.getFirst());
        if (workload == null) {
            throw new Refusal(404, "no workload " + path.getFirst());
        }
        return route(request, workload, path.subList(1, path.size()));
    }

    private PlaneReply route(PlaneRequest request, HostedWorkload workload, List<String> path) {
        String shape = request.method() + " " + (path.isEmpty() ? "" : path.getFirst()) + " " + path.size();
        return switch (shape) {
            case "GET  0" -> json(200, workload.status());
            case "GET ledger 1" -> json(200, workload.account());
            case "GET outages 1" -> json(200, Map.of("outages", workload.outages()));
            case "GET replicas 2" -> json(200, workload.linkStatus(path.get(1)));
            case "PUT replicas 2" -> startReplica(request, workload, path.get(1));
            case "DELETE replicas 2" -> {
                workload.dropReplica(path.get(1));
                yield new PlaneReply(204, Map.of(), new byte[0]);
            }
            case "POST copies 3" -> act(request, workload, path.get(1), path.get(2));
            default -> throw new Refusal(404, request.method() + " " + request.path() + " is not served");
        };
    }

    private PlaneReply startReplica(PlaneRequest request, HostedWorkload workload, String host) {
        RequestBody body = RequestBody.of(request, json);
        boolean started = workload.startReplica(host, body.text("from"), method(body.text("method")));
        return json(started ? 201 : 200, workload.linkStatus(host));
    }

    private static Method method(String word) {
        try {
            return Method.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(400, "\"method\" must be continuous, snapshot or block, not " + word);
        }
    }

    private PlaneReply act(PlaneRequest request, HostedWorkload workload, String host, String action) {
        RequestBody body = RequestBody.of(request, json);
        return switch (action) {
            case "fence" -> json(200,
                    Map.of("fenced", true, "sequence", workload.fence(host, body.number("epoch"))));
            case "promote" -> json(200, Map.of("active", true, "already",
                    workload.promote(host, body.number("epoch"))));
            case "stop" -> {
                workload.stop(host);
                yield json(200, workload.status());
            }
            case "start" -> {
                workload.start(host);
                yield json(200, workload.status());
            }
            default -> throw new Refusal(404, "a copy knows fence, promote, stop and start, not " + action);
        };
    }

    private PlaneReply json(int status, Object document) {
        return PlaneReply.json(status, json.writeValueAsString(document));
    }

    /** A workload in the list. */
    record Listed(String name, String criticality, String primary, String shadow, String profile, long bytes,
            int slots) {
        static Listed of(WorkloadDeclaration one) {
            return new Listed(one.name(), one.criticality().name().toLowerCase(Locale.ROOT), one.primary(),
                    one.shadow(), one.profile(), one.bytes(), one.slots());
        }
    }
}
