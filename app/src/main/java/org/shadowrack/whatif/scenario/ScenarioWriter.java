package org.shadowrack.whatif.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Faults;
import org.shadowrack.whatif.Scenario.Migration;

/** From scenarios to the document that the reader gives back as the same. Pure. */
final class ScenarioWriter {
    private ScenarioWriter() {}

    static String text(List<Scenario> scenarios) {
        StringBuilder yaml = new StringBuilder("scenarios:\n");
        scenarios.forEach(scenario -> scenario(yaml, scenario));
        return yaml.toString();
    }

    private static void scenario(StringBuilder yaml, Scenario scenario) {
        yaml.append("  - name: ").append(quoted(scenario.name())).append('\n');
        yaml.append("    thresholds:\n");
        for (Map.Entry<String, Double> one : new TreeMap<>(scenario.thresholds()).entrySet()) {
            line(yaml, 6, one.getKey(), one.getValue());
        }
        line(yaml, 4, "releaseBelow", scenario.releaseBelow());
        line(yaml, 4, "loadGrowth", scenario.load().growth());
        line(yaml, 4, "loadSensitivity", scenario.load().sensitivity());
        scenario.shadowSlots().ifPresent(slots -> line(yaml, 4, "shadowSlots", slots));
        scenario.seed().ifPresent(seed -> yaml.append("    seed: ").append(seed).append('\n'));
        faults(yaml, scenario.faults());
        migration(yaml, scenario.migration());
        costs(yaml, scenario.costs());
    }

    private static void faults(StringBuilder yaml, List<Faults> faults) {
        if (!faults.isEmpty()) {
            yaml.append("    faults:\n");
        }
        faults.forEach(fault -> yaml.append("      - kind: ").append(fault.kind()).append("\n        count: ")
                .append(fault.count()).append('\n'));
    }

    private static void migration(StringBuilder yaml, Migration migration) {
        yaml.append("    migration:\n      cutover: ").append(migration.cutover()).append("\n      repair: ")
                .append(migration.repair()).append('\n');
        line(yaml, 6, "success", migration.success());
        line(yaml, 6, "outageShare", migration.outageShare());
    }

    private static void costs(StringBuilder yaml, Costs costs) {
        yaml.append("    costs:\n");
        line(yaml, 6, "outage", costs.outage());
        line(yaml, 6, "downtimeHour", costs.downtimeHour());
        line(yaml, 6, "migration", costs.migration());
        line(yaml, 6, "slotMonth", costs.slotMonth());
    }

    private static void line(StringBuilder yaml, int indent, String key, double value) {
        yaml.append(" ".repeat(indent)).append(key).append(": ").append(figure(value)).append('\n');
    }

    private static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** Single-quoted YAML, in which only the quote itself is special. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
