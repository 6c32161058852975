package org.shadowrack.ui.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.decision.Evidence;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.fleet.FleetSnapshot.Figures;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Anomaly;
import org.shadowrack.model.forecast.Forecast.Factor;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Forecast.RemainingLife;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.model.telemetry.Severity;

/** Eight racks, sixty servers, a thousand components; some of them in trouble. The same every time. */
public final class SampleFleet {
    /** The picture's instant. */
    public static final Instant NOW = Instant.parse("2026-03-14T14:03:22Z");
    /** The host whose power supply is about to fail. */
    public static final String THREATENED = "r03-u17";
    /** The workload on it. */
    public static final String WORKLOAD = "orders-db";

    private static final List<String> NAMES = List.of("orders-db", "billing-api", "auth", "catalogue", "search-index",
            "payments", "mail-relay", "metrics-tsdb", "web-front", "session-cache", "reports", "ledger", "queue-a",
            "queue-b", "cdn-origin", "git-forge", "ci-runner", "object-store", "dns-main", "ldap", "crm", "erp-core",
            "voice-pbx", "archive", "inventory-db", "pricing", "gateway-a", "gateway-b", "logs-hot", "media",
            "licences", "backup-cat");

    private final Random random = new Random(7);
    private final Map<ComponentId, Component> components = new LinkedHashMap<>();
    private final Map<SeriesKey, Reading> latest = new LinkedHashMap<>();
    private final Map<ComponentId, Forecast> forecasts = new LinkedHashMap<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<Shadowing> shadowings = new ArrayList<>();

    /** The picture with these migrations. */
    public static FleetSnapshot with(List<MigrationView> migrations) {
        return new SampleFleet().build(migrations, true);
    }

    /** The same site with nothing wrong. */
    public static FleetSnapshot calm() {
        return new SampleFleet().build(List.of(), false);
    }

    private FleetSnapshot build(List<MigrationView> migrations, boolean trouble) {
        for (int rack = 1; rack <= 6; rack++) {
            rack("R%02d".formatted(rack), Role.PRIMARY, new int[]{1, 3, 6, 9, 12, 14, 17, 20}, 2);
        }
        for (int rack = 1; rack <= 2; rack++) {
            rack("S%02d".formatted(rack), Role.SHADOW, new int[]{1, 3, 5, 7, 9, 11}, 1);
        }
        place();
        if (trouble) {
            trouble();
        }
        Topology topology = new Topology("Frankfurt-2", NOW, components, shadowings, workloads);
        return new FleetSnapshot(NOW, true, topology, latest, forecasts, trouble ? advice() : List.of(), migrations,
                trouble ? alarms() : List.of(), coverage(trouble), new Figures(68, trouble ? 1 : 0, 6212, 48_211_904L,
                        NOW.minus(Duration.ofDays(41))));
    }

    private void rack(String rack, Role role, int[] units, int height) {
        for (int unit : units) {
            server("%s-u%02d".formatted(rack.toLowerCase(java.util.Locale.ROOT), unit), rack, unit, height, role);
        }
        String manager = rack.toLowerCase(java.util.Locale.ROOT) + "-rack";
        part(manager, ComponentKind.SWITCH, "switch", "/redfish/v1/Chassis/Switch",
                new Position(rack, role == Role.SHADOW ? 14 : 23, 1, null, null), Role.NONE);
        for (String feed : List.of("A", "B")) {
            part(manager, ComponentKind.PDU, "pdu-" + feed, "/redfish/v1/PowerEquipment/RackPDUs/" + feed,
                    null, Role.NONE);
        }
    }

    private void server(String name, String rack, int unit, int height, Role role) {
        ComponentId server = part(name, ComponentKind.SERVER, name, "/redfish/v1/Systems/1", new Position(rack, unit,
                height, "A", rack + "-sw"), role);
        double load = 20 + random.nextDouble() * 60;
        read(server, "cpu_utilization", load, "%");
        read(server, "power", 180 + load * 4 + random.nextDouble() * 40, "W");
        read(server, "inlet_temperature", 21 + random.nextDouble() * 4, "Cel");
        for (int i = 1; i <= 2; i++) {
            ComponentId supply = predicted(name, ComponentKind.POWER_SUPPLY, "psu-" + i,
                    "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/" + i, role);
            read(supply, "output_power", 90 + load * 2, "W");
            read(supply, "ripple", 18 + random.nextDouble() * 6, "mV");
            read(supply, "temperature", 34 + load * 0.15, "Cel");
            ComponentId cpu = predicted(name, ComponentKind.CPU, "cpu-" + i, "/redfish/v1/Systems/1/Processors/" + i,
                    role);
            read(cpu, "temperature", 42 + load * 0.35, "Cel");
        }
        for (int i = 1; i <= 4; i++) {
            ComponentId fan = predicted(name, ComponentKind.FAN, "fan-" + i, "/redfish/v1/Chassis/1/Fans/" + i, role);
            read(fan, "fan_speed", 4200 + load * 40, "RPM");
            read(fan, "vibration", 0.8 + random.nextDouble() * 0.5, "mm/s");
            ComponentId drive = predicted(name, ComponentKind.DRIVE, "drive-" + i,
                    "/redfish/v1/Systems/1/Storage/1/Drives/" + i, role);
            read(drive, "reallocated_sectors", random.nextInt(9), "1");
            predicted(name, ComponentKind.DIMM, "dimm-" + i, "/redfish/v1/Systems/1/Memory/" + i, role);
        }
    }

    private ComponentId part(String service, ComponentKind kind, String name, String uri, @Nullable Position position,
            Role role) {
        ComponentId id = ComponentId.of(service, uri);
        components.put(id, new Component(id, kind, name, service, uri, null, kind == ComponentKind.SERVER
                ? "PowerEdge R660"
                : null, kind == ComponentKind.SERVER ? "CN" + Math.abs(service.hashCode() % 100000) : null, Health.OK,
                "Enabled", kind == ComponentKind.SERVER ? "On" : null, List.of(), position, role));
        return id;
    }

    private ComponentId predicted(String service, ComponentKind kind, String name, String uri, Role role) {
        ComponentId id = part(service, kind, name, uri, null, role);
        predict(id, Math.pow(random.nextDouble(), 5) * 0.22, kind);
        return id;
    }

    private void predict(ComponentId id, double risk, ComponentKind kind) {
        Map<Horizon, Double> by = new EnumMap<>(Horizon.class);
        double[] factor = {0.09, 0.4, 1, 1.15, 1.3};
        for (Horizon horizon : Horizon.values()) {
            by.put(horizon, Math.min(0.995, risk * factor[horizon.ordinal()]));
        }
        Duration life = Duration.ofHours((long) (24 / Math.max(0.004, risk) * 0.65));
        forecasts.put(id, new Predicted(id, NOW.minusSeconds(20), by, new RemainingLife(life, life.dividedBy(2), life
                .multipliedBy(8).dividedBy(5)), factors(kind), kind.word() + "-7"));
    }

    private static List<Factor> factors(ComponentKind kind) {
        return switch (kind) {
            case POWER_SUPPLY -> List.of(new Factor("ripple_against_peers", 1.92), new Factor("ripple_slope_6h", 0.84),
                    new Factor("temperature_level", 0.31), new Factor("load_spikes_24h", 0.22), new Factor("age",
                            -0.12));
            case FAN -> List.of(new Factor("vibration_slope_24h", 1.4), new Factor("speed_against_own_past", 0.6),
                    new Factor("age", 0.2));
            default -> List.of(new Factor("errors_24h", 0.9), new Factor("temperature_level", 0.3));
        };
    }

    private void read(ComponentId id, String metric, double value, String unit) {
        Reading reading = new Reading(id, metric, NOW.minusSeconds(12), value, unit, id.value());
        latest.put(reading.key(), reading);
    }

    private void place() {
        List<String> hosts = components.values().stream()
                .filter(one -> one.kind() == ComponentKind.SERVER && one.role() == Role.PRIMARY).map(Component::service)
                .toList();
        List<String> shadows = components.values().stream().filter(one -> one.kind() == ComponentKind.SERVER && one
                .role() == Role.SHADOW).map(Component::service).toList();
        for (int i = 0; i < NAMES.size(); i++) {
            String home = i == 0 ? THREATENED : hosts.get(i * 7 % hosts.size());
            String shadow = shadows.get((i * 5 + 2) % shadows.size());
            shadowings.add(new Shadowing(home, shadow, Granularity.SYSTEM, 0.5));
            workloads.add(new Workload(NAMES.get(i), home, shadow, Criticality.values()[i % 3], 1 + i % 3,
                    "lab-continuous", Map.of()));
        }
    }

    private void trouble() {
        ComponentId supply = id(THREATENED, "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/2");
        predict(supply, 0.82, ComponentKind.POWER_SUPPLY);
        read(supply, "ripple", 71.4, "mV");
        ComponentId fan = id("r05-u09", "/redfish/v1/Chassis/1/Fans/3");
        predict(fan, 0.64, ComponentKind.FAN);
        read(fan, "vibration", 4.6, "mm/s");
        predict(id("r02-u06", "/redfish/v1/Systems/1/Storage/1/Drives/2"), 0.41, ComponentKind.DRIVE);
        ComponentId dead = id("r04-u12", "/redfish/v1/Systems/1/Storage/1/Drives/4");
        set(dead, Health.CRITICAL);
        ComponentId dimm = id("r01-u14", "/redfish/v1/Systems/1/Memory/3");
        set(dimm, Health.WARNING);
        set(id("r06-u20", "/redfish/v1/Systems/1"), Health.UNKNOWN);
        for (int i = 1; i <= 4; i++) {
            ComponentId silent = id("r06-u20", "/redfish/v1/Chassis/1/Fans/" + i);
            forecasts.put(silent, new Abstained(silent, NOW,
                    "the newest reading of vibration is 3 h old; the model needs one from the last hour"));
        }
        ComponentId unusual = id("r06-u06", "/redfish/v1/Chassis/1/Fans/2");
        forecasts.put(unusual, new Abstained(unusual, NOW, "observed for 9 h, needed are 24 h",
                new Anomaly("vibration", 7.2, Duration.ofHours(5))));
    }

    private void set(ComponentId id, Health health) {
        Component was = java.util.Objects.requireNonNull(components.get(id));
        components.put(id, new Component(id, was.kind(), was.name(), was.service(), was.uri(), was.parent(), was
                .model(), was.serial(), health, was.state(), was.powerState(), was.resetTypes(), was.position(),
                was
                        .role()));
    }

    private List<Advice> advice() {
        ComponentId supply = id(THREATENED, "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/2");
        List<Advice> advice = new ArrayList<>();
        advice.add(new Advice.CutOver(WORKLOAD, new Evidence(supply, NOW, 0.82, Horizon.H24, 0.6,
                "psu-2 of r03-u17: ripple 3.1 σ above its peers since 11:20")));
        workloads.stream().skip(1).forEach(workload -> advice.add(new Advice.Hold(workload.name(), new Evidence(null,
                NOW, 0.04, Horizon.H24, 0.6, "no component of its host is above the threshold"))));
        return advice;
    }

    private List<Alarm> alarms() {
        ComponentId supply = id(THREATENED, "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/2");
        return List.of(new Alarm("forecast:" + supply, Severity.CRITICAL, supply, "psu-2 of r03-u17: 82 % within 24 h",
                NOW.minusSeconds(9720), null, "cut over"),
                new Alarm("health:drive", Severity.CRITICAL, id("r04-u12",
                        "/redfish/v1/Systems/1/Storage/1/Drives/4"), "drive-4 of r04-u12 is critical",
                        NOW.minusSeconds(
                                86400),
                        "op-2", "replace"),
                new Alarm("forecast:fan", Severity.HIGH, id("r05-u09",
                        "/redfish/v1/Chassis/1/Fans/3"), "fan-3 of r05-u09: 64 % within 24 h",
                        NOW
                                .minusSeconds(4100),
                        null, "pre-stage"),
                new Alarm("unreachable:r06-u20",
                        Severity.HIGH, null,
                        "r06-u20 does not answer: connect timed out after 5 s", NOW
                                .minusSeconds(640),
                        null, "check BMC"),
                new Alarm(
                        "health:dimm", Severity.MEDIUM, id("r01-u14",
                                "/redfish/v1/Systems/1/Memory/3"),
                        "dimm-3 of r01-u14 reports a warning", NOW
                                .minusSeconds(51000),
                        null, "look"));
    }

    private List<Coverage> coverage(boolean trouble) {
        List<Coverage> coverage = new ArrayList<>();
        for (int i = 0; i < workloads.size(); i++) {
            Workload workload = workloads.get(i);
            coverage.add(new Coverage(workload.name(), workload.shadow(), workload.slots(), i < 3 && trouble
                    ? workload
                            .slots()
                    : 0, trouble && i % 11 == 5 ? 1 : 0));
        }
        return coverage;
    }

    static ComponentId id(String host, String uri) {
        return ComponentId.of(host, uri);
    }
}
