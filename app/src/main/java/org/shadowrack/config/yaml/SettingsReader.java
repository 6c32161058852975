package org.shadowrack.config.yaml;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String URL = "an http:// or https:// address";
    private final Path folder;
    private final Set<String> hosts = new HashSet<>();

    SettingsReader(Path folder) {
        this.folder = folder;
    }

    SiteSettings read(Node document) {
        Fields site = Fields.of(document, Set.of("site", "data", "services", "shadowings", "workloads", "policy",
                "simulated", "control"));
        List<ServiceSettings> services = site.elements("services").stream().map(this::service).toList();
        return new SiteSettings(site.required("site"), resolved(site.text("data").orElse(DEFAULT_DATA)), services,
                site.elements("shadowings").stream().map(this::shadowing).toList(), workloads(site),
                site.node("policy").map(PolicyReader::read).orElse(PolicyReader.DEFAULTS),
                site.value("simulated", "true or false", SettingsReader::truth).orElse(false),
                site.node("control").map(SettingsReader::url).orElse(null));
    }

    private Path resolved(String path) {
        return folder.resolve(path).toAbsolutePath().normalize();
    }

    private ServiceSettings service(Node node) {
        Fields service = Fields.of(node, Set.of("name", "url", "user", "credential", "trust", "poll", "role"));
        String name = service.required("name");
        if (!hosts.add(name)) {
            throw BadSettings.at(node, "a second service is named '" + name + "'", "Give every service its own name");
        }
        return new ServiceSettings(name,
                service.node("url").map(SettingsReader::url).orElseThrow(() -> service.missing("url")),
                service.text("user").orElse(null), service.node("credential").map(Secrets::reference).orElse(null),
                service.node("trust").map(this::trust).orElseGet(Trust.SystemAuthorities::new),
                service.duration("poll").orElse(DEFAULT_POLL), service.word("role", Role.class).orElse(Role.NONE));
    }

    private static URI url(Node node) {
        Secrets.refuseInUrl(node, Fields.text(node));
        URI url = Fields.converted(node, URL, SettingsReader::address);
        if (url.getScheme().equals("http") && !Secrets.isLoopback(url)) {
            throw BadSettings.at(node, "plain http would send credentials in the clear", "Write https://");
        }
        return url;
    }

    private static URI address(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("no host, or another scheme");
        }
        return url;
    }

    private Trust trust(Node node) {
        if (node instanceof Node.Scalar && Fields.text(node).equals("system")) {
            return new Trust.SystemAuthorities();
        }
        Fields trust = Fields.of(node, Set.of("pin", "ca"));
        return trust.value("pin", "64 hex digits", SettingsReader::pin).<Trust>map(Trust.Pinned::new)
                .or(() -> trust.text("ca").map(file -> new Trust.AuthorityFile(resolved(file))))
                .orElseThrow(() -> trust.missing("pin"));
    }

    private static String pin(String text) {
        String digits = text.replace(":", "").toLowerCase(java.util.Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return digits;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private Shadowing shadowing(Node node) {
        Fields shadowing = Fields.of(node, Set.of("primary", "shadow", "granularity", "scale"));
        return new Shadowing(host(shadowing, "primary"), host(shadowing, "shadow"),
                shadowing.word("granularity", Granularity.class).orElse(Granularity.SYSTEM),
                shadowing.value("scale", "a number above 0", SettingsReader::positive).orElse(1.0));
    }

    private static double positive(String text) {
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

    private static Map<String, String> endpoints(Node node) {
        Map<String, String> endpoints = new LinkedHashMap<>();
        Fields.mapping(node).values().forEach((key, value) -> {
            Secrets.refuseIn(value, key, Fields.text(value));
            endpoints.put(key, Fields.text(value));
        });
        return endpoints;
    }
}
