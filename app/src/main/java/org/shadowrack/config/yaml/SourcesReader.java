package org.shadowrack.config.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.MetricSource;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.security.Trust;

/** Reads what besides the services tells of a site: stores of telemetry, and who knows its racks. */
final class SourcesReader {
    private static final Duration DEFAULT_STEP = Duration.ofMinutes(1);
    private static final int LONGEST_METRIC = 512;
    private final Links links;
    private final Set<String> names = new HashSet<>();
    private final Set<String> virtualIds = new HashSet<>();
    private final Set<String> hypervisors = new HashSet<>();

    SourcesReader(Links links) {
        this.links = links;
    }

    List<MetricSource> metrics(Fields site) {
        return site.elements("telemetry").stream().map(this::source).toList();
    }

    private MetricSource source(Node node) {
        Fields source = Fields.of(node, Set.of("name", "url", "user", "credential", "trust", "step", "metrics"));
        String name = source.required("name");
        if (!names.add(name)) {
            throw BadSettings.at(node, "a second source is named '" + name + "'", "Give every source its own name");
        }
        List<MetricSource.Mapping> mappings = source.elements("metrics").stream().map(SourcesReader::mapping).toList();
        if (mappings.isEmpty()) {
            throw source.missing("metrics");
        }
        return new MetricSource(name, source.node("url").map(Links::url).orElseThrow(() -> source.missing("url")),
                source.text("user").orElse(null), source.node("credential").map(Secrets::reference).orElse(null),
                trust(source), source.duration("step").orElse(DEFAULT_STEP), mappings);
    }

    private Trust trust(Fields fields) {
        return fields.node("trust").map(links::trust).orElseGet(Trust.SystemAuthorities::new);
    }

    private static MetricSource.Mapping mapping(Node node) {
        Fields mapping = Fields.of(node, Set.of("query", "metric", "unit", "component", "scale"));
        return new MetricSource.Mapping(mapping.required("query"),
                mapping.value("metric", "a name in lower case with underscores", SourcesReader::metric)
                        .orElseThrow(() -> mapping.missing("metric")),
                mapping.text("unit").orElse("1"),
                mapping.value("component", "an id, labels in braces such as {instance}", SourcesReader::template)
                        .orElseThrow(() -> mapping.missing("component")),
                mapping.value("scale", "a number above 0", SettingsReader::positive).orElse(1.0));
    }

    private static String metric(String text) {
        if (text.length() > LONGEST_METRIC || !text.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("no such name");
        }
        return text;
    }

    private static String template(String text) {
        if (!text.matches("([^{}]|\\{[a-zA-Z_][a-zA-Z0-9_]*})+")) {
            throw new IllegalArgumentException("a brace is not closed, or holds no label");
        }
        return text;
    }

    InventorySettings inventory(Node node) {
        Fields inventory = Fields.of(node, Set.of("positions", "netbox", "virtual", "hypervisors"));
        List<Path> files = inventory.elements("positions").stream().map(file -> links.resolved(Fields.text(file)))
                .toList();
        return new InventorySettings(files, inventory.node("netbox").map(this::netBox).orElse(null),
                inventory.elements("virtual").stream().map(this::virtual).toList(),
                inventory.elements("hypervisors").stream().map(this::hypervisor).toList());
    }

    private InventorySettings.Virtual virtual(Node node) {
        Fields virtual = Fields.of(node, Set.of("name", "host", "kind"));
        InventorySettings.Virtual one = new InventorySettings.Virtual(
                virtual.value("name", "a name without / # and blanks", SourcesReader::plain)
                        .orElseThrow(() -> virtual.missing("name")),
                virtual.required("host"),
                virtual.value("kind", "vm or container", SourcesReader::kind).orElse(ComponentKind.VM));
        if (!virtualIds.add(one.id())) {
            throw BadSettings.at(node, "'" + one.name() + "' is there twice on " + one.host(),
                    "Give everything on a host its own name");
        }
        return one;
    }

    private InventorySettings.Hypervisor hypervisor(Node node) {
        Fields hypervisor = Fields.of(node, Set.of("host", "driver", "endpoints"));
        InventorySettings.Hypervisor one = new InventorySettings.Hypervisor(hypervisor.required("host"),
                hypervisor.required("driver"),
                hypervisor.node("endpoints").map(SettingsReader::endpoints).orElse(Map.of()));
        if (!hypervisors.add(one.host() + " " + one.driver())) {
            throw BadSettings.at(node, "'" + one.driver() + "' is there twice on " + one.host(), "Name it once");
        }
        return one;
    }

    private static String plain(String text) {
        if (!text.matches("[^/#\\s]+")) {
            throw new IllegalArgumentException("no such name");
        }
        return text;
    }

    private static ComponentKind kind(String text) {
        return switch (text) {
            case "vm" -> ComponentKind.VM;
            case "container" -> ComponentKind.CONTAINER;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private InventorySettings.NetBox netBox(Node node) {
        Fields netBox = Fields.of(node, Set.of("url", "credential", "trust"));
        return new InventorySettings.NetBox(
                netBox.node("url").map(Links::url).orElseThrow(() -> netBox.missing("url")),
                netBox.node("credential").map(Secrets::reference).orElseThrow(() -> netBox.missing("credential")),
                trust(netBox));
    }
}
