package org.shadowrack.config.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Trust;

/** Reads the nodes of a site file as settings. Paths are relative to the file's folder. */
final class SettingsReader {
    static final Duration DEFAULT_POLL = Duration.ofSeconds(30);
    static final String DEFAULT_DATA = "data";
    private final Links links;
    private final SourcesReader sources;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    SettingsReader(Path folder) {
        this.links = new Links(folder);
        this.sources = new SourcesReader(links);
    }

    SiteSettings read(Node document) {
        Fields site = Fields.of(document, Set.of("site", "data", "services", "shadowings", "workloads", "policy",
                "simulated", "control", "history", "telemetry", "inventory", "forecasting"));
        List<ServiceSettings> services = site.elements("services").stream().map(this::service).toList();
        return new SiteSettings(site.required("site"), links.resolved(site.text("data").orElse(DEFAULT_DATA)), services,
                site.elements("shadowings").stream().map(this::shadowing).toList(), workloads(site),
                site.node("policy").map(PolicyReader::read).orElse(PolicyReader.DEFAULTS),
                site.value("simulated", "true or false", SettingsReader::truth).orElse(false),
                site.node("control").map(Links::url).orElse(null),
                site.node("history").map(HistoryReader::read).orElse(HistorySettings.DEFAULT), sources.metrics(site),
                site.node("inventory").map(sources::inventory).orElse(InventorySettings.NONE),
                site.node("forecasting").map(ForecastReader::read).orElse(ForecastSettings.DEFAULT));
    }

    private ServiceSettings service(Node node) {
        Fields service = Fields.of(node, Set.of("name", "url", "user", "credential", "trust", "poll", "role"));
        String name = service.required("name");
        if (!hosts.add(name)) {
            throw BadSettings.at(node, "a second service is named '" + name + "'", "Give every service its own name");
        }
        return new ServiceSettings(name,
                service.node("url").map(Links::url).orElseThrow(() -> service.missing("url")),
                service.text("user").orElse(null), service.node("credential").map(Secrets::reference).orElse(null),
                service.node("trust").map(links::trust).orElseGet(Trust.SystemAuthorities::new),
                service.duration("poll").orElse(DEFAULT_POLL), service.word("role", Role.class).orElse(Role.NONE));
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private Shadowing shadowing(Node node) {
        Fields fields = Fields.of(node, Set.of("primary", "shadow", "granularity", "scale"));
        Granularity granularity = fields.word("granularity", Granularity.class).orElse(Granularity.SYSTEM);
        Shadowing shadowing = new Shadowing(side(fields, "primary", granularity), side(fields, "shadow", granularity),
                granularity, fields.value("scale", "a number above 0", SettingsReader::positive).orElse(1.0));
        if (shadowing.primary().equals(shadowing.shadow())) {
            throw BadSettings.at(node, "'" + shadowing.primary() + "' can't be its own shadow", "Name another");
        }
        if (!pairs.add(shadowing.primary() + "\n" + shadowing.shadow())) {
            throw BadSettings.at(node, "'" + shadowing.shadow() + "' is declared as the shadow of '"
                    + shadowing.primary() + "' before", "Declare a pair once");
        }
        return shadowing;
    }

    /** A system is named by its service; a component or something virtual by its id, which begins with its service. */
    private String side(Fields fields, String key, Granularity granularity) {
        if (granularity == Granularity.SYSTEM) {
            return host(fields, key);
        }
        return fields.value(key, "the id of a component, SERVICE/path, of a service of this file", id -> {
            if (id.indexOf('/') < 1 || !hosts.contains(id.substring(0, id.indexOf('/')))) {
                throw new IllegalArgumentException("unknown");
            }
            return id;
        }).orElseThrow(() -> fields.missing(key));
    }

    static double positive(String text) {
        double number = Double.parseDouble(text);
        if (number > 0 && Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException("not above 0");
    }

    private String host(Fields fields, String key) {
        return fields.value(key, "the name of a service of this file", name -> {
            if (!hosts.contains(name)) {
                throw new IllegalArgumentException("unknown");
            }
            return name;
        }).orElseThrow(() -> fields.missing(key));
    }

    private List<Workload> workloads(Fields site) {
        List<Workload> workloads = site.elements("workloads").stream().map(this::workload).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < workloads.size(); i++) {
            if (!names.add(workloads.get(i).name())) {
                throw BadSettings.at(site.elements("workloads").get(i), "a second workload has this name",
                        "Give every workload its own name");
            }
        }
        return workloads;
    }

    private Workload workload(Node node) {
        Fields workload = Fields.of(node,
                Set.of("name", "primary", "shadow", "criticality", "slots", "profile", "endpoints"));
        return new Workload(workload.required("name"), host(workload, "primary"), host(workload, "shadow"),
                workload.word("criticality", Criticality.class).orElse(Criticality.NORMAL),
                workload.value("slots", "a number above 0", SettingsReader::positive).orElse(1.0),
                workload.required("profile"),
                workload.node("endpoints").map(SettingsReader::endpoints).orElse(Map.of()));
    }

    static Map<String, String> endpoints(Node node) {
        Map<String, String> endpoints = new LinkedHashMap<>();
        Fields.mapping(node).values().forEach((key, value) -> {
            Secrets.refuseIn(value, key, Fields.text(value));
            endpoints.put(key, Fields.text(value));
        });
        return endpoints;
    }
}
