package org.shadowrack.migration.drivers.redfishfence;

import java.util.Optional;
import java.util.function.Function;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the system of the host that a move leaves. */
record Controllers(RedfishClients clients, Function<String, Optional<RedfishTarget>> targets) {
    private static final String SYSTEMS = "/redfish/v1/Systems";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean knows(Move move) {
        return targets.apply(move.from()).isPresent();
    }

    /** Hands the system to {@code use} and logs out afterwards. */
    <T> Outcome<T> with(Move move, Function<PoweredSystem, Outcome<T>> use) {
        Optional<RedfishTarget> target = targets.apply(move.from());
        if (target.isEmpty()) {
            return Outcome.failed(Problem.badInput("the site has no service of that name",
                    "Reaching the management controller of " + move.from(), "Add the host's controller to the site"));
        }
        return clients.open(target.orElseThrow()).then(client -> {
            try (client) {
                return system(move, client).then(uri -> use.apply(new PoweredSystem(client, move.from(), uri)));
            }
        });
    }

    private static Outcome<String> system(Move move, RedfishClient client) {
        String named = move.workload().endpoints().get("redfish." + move.from() + ".system");
        return named == null ? client.raw(SYSTEMS).then(text -> only(move, text)) : Outcome.ok(named);
    }

    /** With several it would be a guess which of them to switch off. */
    private static Outcome<String> only(Move move, String collection) {
        String tried = "Finding the system of " + move.from();
        try {
            JsonNode members = JSON.readTree(collection).path("Members");
            String uri = members.path(0).path("@odata.id").asString("");
            return members.size() == 1 && !uri.isEmpty()
                    ? Outcome.ok(uri)
                    : Outcome.failed(Problem.badInput("the controller has " + members.size() + " systems", tried,
                            "Name one by the endpoint redfish." + move.from() + ".system"));
        } catch (JacksonException unreadable) {
            return Outcome.failed(Problem.failed(SYSTEMS + " is not JSON", tried, "Report it to the vendor"));
        }
    }
}
