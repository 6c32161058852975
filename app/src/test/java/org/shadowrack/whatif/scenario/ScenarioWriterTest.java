package org.shadowrack.whatif.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Faults;
import org.shadowrack.whatif.Scenario.Load;
import org.shadowrack.whatif.Scenario.Migration;

/** Fails when a scenario that is written out is read back as another one. */
class ScenarioWriterTest {
    private final YamlScenarioFiles files = new YamlScenarioFiles();

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'A', to = 'z') String name,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double threshold,
            @ForAll @DoubleRange(min = 0, max = 500) double slots, @ForAll @IntRange(min = 1, max = 900) int count) {
        Scenario scenario = new Scenario(name + " 'x': #", Map.of("default", threshold, "fan", 0.25), 0.6,
                new Load(1.5, 0.3), OptionalDouble.of(slots), List.of(new Faults("drive", count)),
                new Migration(Duration.ofMillis(1500), 0.99, Duration.ofHours(4), 0.5), new Costs(1e6, 250, 10, 99.5),
                OptionalLong.of(count));
        assertThat(files.parse(files.text(List.of(scenario)))).isEqualTo(Outcome.ok(List.of(scenario)));
    }
}
