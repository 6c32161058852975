package org.shadowrack.boot.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApi.Request;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the settings of a site from what a lab tells of itself over its control API. */
final class LabSite {
    private static final Duration POLL = Duration.ofSeconds(5);
    /** In three of the last four hours: at as many needless cutovers it reached more failures than two of three, on sites set apart for the choice. */
    private static final Restraint CONFIRMED = new Restraint(3, 4, Duration.ofHours(1), Map.of(),
            Restraint.USUAL.sharePerHour(), Restraint.USUAL.startsPerDay());

    private final HttpApi api;
    private final URI control;
    private final String user;
    private final String credential;
    private final String pin;
    private final JsonMapper json = JsonMapper.builder().build();

    /** {@code credential}: the reference to the lab's password that the settings hold. */
    LabSite(HttpApi api, URI control, String user, String credential, String pin) {
        this.api = api;
        this.control = control;
        this.user = user;
        this.credential = credential;
        this.pin = pin;
    }

    Outcome<SiteSettings> settings(Path data, boolean automatic) {
        return ask("/lab/v1").then(lab -> ask("/lab/v1/workloads").map(workloads -> {
            List<Workload> declared = workloads(workloads);
            return new SiteSettings(lab.path("name").asString("lab"), data, services(lab), shadowings(lab, declared),
                    declared, policy(automatic), true, control, HistorySettings.DEFAULT, List.of(),
                    InventorySettings.NONE,
                    // A few racks for a few weeks: every failure that is foreshadowed is to be seen caught.
                    ForecastSettings.DEFAULT.withControls(0));
        }));
    }

    private Outcome<JsonNode> ask(String path) {
        return api.send(Request.get(path)).then(reply -> {
            try {
                return reply.isSuccess()
                        ? Outcome.ok(json.readTree(reply.body()))
                        : problem(path, "it answered " + reply.status());
            } catch (JacksonException unreadable) {
                return problem(path, "its answer is not JSON: " + unreadable.getOriginalMessage());
            }
        });
    }

    private <T> Outcome<T> problem(String path, String message) {
        return Outcome.failed(Problem.failed(message, "asking the lab for " + control + path,
                "Start the lab again, with the console of the same version"));
    }

    private List<ServiceSettings> services(JsonNode lab) {
        List<ServiceSettings> services = new ArrayList<>();
        lab.path("services").forEach(service -> services.add(new ServiceSettings(service.path("host").asString(),
                URI.create(service.path("url").asString()), user, credential,
                new Trust.Pinned(pin), POLL, role(service.path("role").asString()))));
        return services;
    }

    private static Role role(String word) {
        return switch (word) {
            case "primary" -> Role.PRIMARY;
            case "shadow" -> Role.SHADOW;
            default -> Role.NONE;
        };
    }

    private List<Workload> workloads(JsonNode reply) {
        Map<String, String> endpoints = Map.of("api", control.toString(), "user", user, "credential",
                credential, "pin", pin);
        List<Workload> workloads = new ArrayList<>();
        reply.path("workloads").forEach(one -> workloads.add(new Workload(one.path("name").asString(),
                one.path("primary").asString(), one.path("shadow").asString(),
                Criticality.valueOf(one.path("criticality").asString().toUpperCase(Locale.ROOT)),
                one.path("slots").asDouble(1), one.path("profile").asString(), endpoints)));
        return workloads;
    }

    /** A shadow's scale is what it can carry against what its primaries' workloads take together. */
    private static List<Shadowing> shadowings(JsonNode lab, List<Workload> workloads) {
        Map<String, Double> carried = new HashMap<>();
        lab.path("services").forEach(
                service -> carried.put(service.path("host").asString(), service.path("slots").asDouble(0)));
        Map<String, Double> mirrored = workloads.stream()
                .collect(Collectors.groupingBy(Workload::shadow, Collectors.summingDouble(Workload::slots)));
        LinkedHashSet<Shadowing> shadowings = new LinkedHashSet<>();
        workloads.forEach(workload -> shadowings.add(new Shadowing(workload.primary(), workload.shadow(),
                Granularity.SYSTEM,
                carried.getOrDefault(workload.shadow(), 1.0) / mirrored.getOrDefault(workload.shadow(), 1.0))));
        return List.copyOf(shadowings);
    }

    private static PolicySettings policy(boolean automatic) {
        return new PolicySettings(Map.of("default", 0.2), Map.of("default", 0.7), 0.4, Duration.ofHours(12), 6,
                automatic ? Mode.AUTOMATIC : Mode.ADVISE, Duration.ofHours(36), CONFIRMED);
    }
}
