package org.shadowrack.ui.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Load;
import org.shadowrack.whatif.Scenario.Migration;
import org.shadowrack.whatif.ScenarioFiles;

/**
 * Up to four scenarios that are being edited, in a form and as text. Whichever was touched last counts; the other follows
 * once it can be understood. No toolkit.
 */
final class ScenarioSet {
    /** As many as stand side by side. */
    static final int MOST = 4;

    private final ScenarioFiles files;
    private final List<Scenario> scenarios = new ArrayList<>();
    private int chosen;
    private String text = "";
    private String problem = "";

    /** Begins with the policy in force, and the same with a threshold half as high. */
    ScenarioSet(ScenarioFiles files, PolicySettings policy, String inForce, String other) {
        this.files = files;
        Scenario now = new Scenario(inForce, withDefault(policy.prestageThreshold()), policy.releaseBelow(),
                new Load(1, 0), OptionalDouble.empty(), List.of(),
                new Migration(Duration.ofSeconds(2), 1, Duration.ofHours(4), 1), new Costs(10_000, 500, 50, 100),
                OptionalLong.empty());
        scenarios.add(now);
        scenarios.add(Field.NAME.with(Field.THRESHOLD.with(now, Field.THRESHOLD.of(halved(now))).orElse(now), other)
                .orElse(now));
        write();
    }

    private static Map<String, Double> withDefault(Map<String, Double> thresholds) {
        return thresholds.containsKey("default") ? thresholds : Map.of("default", 0.5);
    }

    private static Scenario halved(Scenario one) {
        return new Scenario(one.name(), Map.of("default", one.threshold("default") / 2), one.releaseBelow(),
                one.load(), one.shadowSlots(), one.faults(), one.migration(), one.costs(), one.seed());
    }

    List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    Scenario current() {
        return scenarios.get(chosen);
    }

    int chosen() {
        return chosen;
    }

    String text() {
        return text;
    }

    /** What is wrong with the last edit; empty where nothing is. */
    String problem() {
        return problem;
    }

    void choose(int position) {
        chosen = Math.clamp(position, 0, scenarios.size() - 1);
    }

    /** Adds a copy of the current one, under a name of its own. */
    void add() {
        if (scenarios.size() < MOST) {
            String name = current().name();
            int number = 2;
            while (named(name + " " + number)) {
                number++;
            }
            scenarios.add(Field.NAME.with(current(), name + " " + number).orElse(current()));
            chosen = scenarios.size() - 1;
            write();
        }
    }

    private boolean named(String name) {
        return scenarios.stream().anyMatch(one -> one.name().equals(name));
    }

    /** Removes the current one; the last stays. */
    void remove() {
        if (scenarios.size() > 1) {
            scenarios.remove(chosen);
            choose(chosen);
            write();
        }
    }

    /** A field of the current one was edited; {@code refusal} tells what is wrong where the text can't be used. */
    void edit(Field field, String value, String refusal) {
        Optional<Scenario> edited = field.with(current(), value);
        problem = edited.isPresent() ? "" : refusal;
        edited.ifPresent(scenario -> {
            scenarios.set(chosen, scenario);
            write();
        });
    }

    /** The text was edited. */
    void edit(String yaml) {
        text = yaml;
        switch (files.parse(yaml)) {
            case Outcome.Ok<List<Scenario>>(List<Scenario> read) -> {
                scenarios.clear();
                scenarios.addAll(read);
                choose(chosen);
                problem = "";
            }
            case Outcome.Failed<List<Scenario>>(var wrong) -> problem = wrong.message() + ". " + wrong.next();
        }
    }

    /** What the form made is read as a file would be: kinds and twins are checked there. */
    private void write() {
        text = files.text(scenarios);
        problem = files.parse(text).map(read -> "").orElse(wrong -> wrong.message() + ". " + wrong.next());
    }
}
