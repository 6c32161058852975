package org.shadowrack.whatif.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.config.yaml.BadSettings;
import org.shadowrack.config.yaml.Fields;
import org.shadowrack.config.yaml.Node;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Faults;
import org.shadowrack.whatif.Scenario.Load;
import org.shadowrack.whatif.Scenario.Migration;

/** From a parsed document to scenarios. Keys that it does not know are refused. */
final class ScenarioReader {
    private static final int MOST = 4;
    private static final Set<String> KEYS = Set.of("name", "threshold", "thresholds", "releaseBelow", "loadGrowth",
            "loadSensitivity", "shadowSlots", "faults", "migration", "costs", "seed");
    private static final Set<String> KINDS = Arrays.stream(ComponentKind.values()).map(ComponentKind::word)
            .collect(Collectors.toUnmodifiableSet());

    private ScenarioReader() {}

    /** A document is one scenario, or a list of them under {@code scenarios}. */
    static List<Scenario> scenarios(Node document) {
        if (!Fields.mapping(document).values().containsKey("scenarios")) {
            return List.of(scenario(document));
        }
        List<Node> nodes = Fields.of(document, Set.of("scenarios")).elements("scenarios");
        if (nodes.isEmpty() || nodes.size() > MOST) {
            throw BadSettings.at(document, nodes.size() + " scenarios", "Give one to " + MOST);
        }
        List<Scenario> scenarios = nodes.stream().map(ScenarioReader::scenario).toList();
        refuseTwins(nodes, scenarios);
        return scenarios;
    }

    private static void refuseTwins(List<Node> nodes, List<Scenario> scenarios) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!names.add(scenarios.get(i).name())) {
                throw BadSettings.at(nodes.get(i), "a second scenario named '" + scenarios.get(i).name() + "'",
                        "Give each a name of its own");
            }
        }
    }

    private static Scenario scenario(Node node) {
        Fields fields = Fields.of(node, KEYS);
        Optional<Double> slots = fields.value("shadowSlots", Numbers.FROM_ZERO, Numbers::fromZero);
        Optional<Long> seed = fields.value("seed", "a whole number", Long::valueOf);
        return new Scenario(fields.required("name"), thresholds(node, fields), ratio(fields, "releaseBelow", 0.6),
                load(fields), slots.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                fields.elements("faults").stream().map(ScenarioReader::faults).toList(), migration(fields),
                costs(fields), seed.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static Map<String, Double> thresholds(Node node, Fields fields) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        fields.node("threshold").ifPresent(one -> thresholds.put("default", Fields.ratio(one)));
        fields.node("thresholds").ifPresent(many -> Fields.mapping(many).values().forEach((kind, value) -> {
            if (!"default".equals(kind) && !KINDS.contains(kind)) {
                throw BadSettings.at(value, "there is no component kind '" + kind + "'", "Allowed are default, "
                        + KINDS.stream().sorted().collect(Collectors.joining(", ")));
            }
            thresholds.put(kind, Fields.ratio(value));
        }));
        if (!thresholds.containsKey("default")) {
            throw BadSettings.at(node, "it has no threshold", "Add 'threshold: 0.5', or a default to 'thresholds'");
        }
        return thresholds;
    }

    private static Load load(Fields fields) {
        return new Load(fields.value("loadGrowth", Numbers.FACTOR, Numbers::factor).orElse(1.0),
                fields.value("loadSensitivity", Numbers.FROM_ZERO, Numbers::fromZero).orElse(0.0));
    }

    private static Faults faults(Node node) {
        Fields fields = Fields.of(node, Set.of("kind", "count"));
        String kind = fields.value("kind", "a component kind such as fan or drive", ScenarioReader::kind)
                .orElseThrow(() -> fields.missing("kind"));
        return new Faults(kind, fields.value("count", "a whole number from 1 to 10000", Numbers::count).orElse(1));
    }

    private static String kind(String word) {
        if (!KINDS.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private static Migration migration(Fields above) {
        Fields fields = below(above, "migration", Set.of("cutover", "success", "repair", "outageShare"));
        return new Migration(fields.duration("cutover").orElse(Duration.ofSeconds(2)), ratio(fields, "success", 1),
                fields.duration("repair").orElse(Duration.ofHours(4)), ratio(fields, "outageShare", 1));
    }

    private static Costs costs(Fields above) {
        Fields fields = below(above, "costs", Set.of("outage", "downtimeHour", "migration", "slotMonth"));
        return new Costs(amount(fields, "outage"), amount(fields, "downtimeHour"), amount(fields, "migration"),
                amount(fields, "slotMonth"));
    }

    private static Fields below(Fields above, String key, Set<String> known) {
        Node empty = new Node.Mapping(new Node.Place(1, 1), key, Map.of(), Map.of());
        return Fields.of(above.node(key).orElse(empty), known);
    }

    private static double amount(Fields fields, String key) {
        return fields.value(key, Numbers.FROM_ZERO, Numbers::fromZero).orElse(0.0);
    }

    private static double ratio(Fields fields, String key, double otherwise) {
        return fields.node(key).map(Fields::ratio).orElse(otherwise);
    }
}
