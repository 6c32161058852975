package org.shadowrack.system.lab;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.VerifyingTls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a running lab is reached, by whatever process.
 *
 * @param control the root of its control API
 * @param user the account
 * @param password its password
 * @param pin SHA-256 of the certificate
 */
public record LabAccess(String control, String user, String password, String pin) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a driver's credential reference stands for. */
    Outcome<Secret> credential(String reference) {
        return Outcome.ok(Secret.copyOf(password.toCharArray()));
    }

    /** Its workloads, to be moved by {@code profile}; each shadow has room for all that it mirrors. */
    public Topology topology(String profile) {
        Map<String, String> endpoints = Map.of("api", control, "user", user, "credential", "lab", "pin", pin);
        List<Workload> workloads = new ArrayList<>();
        Set<Shadowing> shadowings = new LinkedHashSet<>();
        get("/lab/v1/workloads").path("workloads").forEach(one -> {
            workloads.add(new Workload(one.path("name").asString(), one.path("primary").asString(),
                    one.path("shadow").asString(), Criticality.NORMAL, one.path("slots").asDouble(1), profile,
                    endpoints));
            shadowings.add(new Shadowing(one.path("primary").asString(), one.path("shadow").asString(),
                    Granularity.SYSTEM, 1));
        });
        return new Topology("lab", Instant.EPOCH, Map.of(), List.copyOf(shadowings), workloads);
    }

    /** Reads {@code path} of the control API. */
    public JsonNode get(String path) {
        String basic = "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        Outcome<HttpApi> api = new VerifyingTls().context(new Trust.Pinned(pin))
                .then(context -> HttpApis.open(URI.create(control), context, () -> Map.of("Authorization", basic),
                        Duration.ofSeconds(30)));
        return api.then(open -> open.send(HttpApi.Request.get(path))).map(reply -> JSON.readTree(reply.body()))
                .orElse(problem -> {
                    throw new AssertionError(problem.line());
                });
    }
}
