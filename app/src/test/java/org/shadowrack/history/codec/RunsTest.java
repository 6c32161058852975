package org.shadowrack.history.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Breaks when sorting, merging or thinning loses, repeats or reorders a reading. */
class RunsTest {
    @Property
    void readingsInAnyOrderComeOutAscendingTheFirstOfEachInstant(@ForAll List<@IntRange(max = 50) Integer> instants) {
        RunBuilder builder = new RunBuilder();
        Map<Long, Double> expected = new TreeMap<>();
        for (int i = 0; i < instants.size(); i++) {
            builder.add(instants.get(i), i);
            expected.putIfAbsent((long) instants.get(i), (double) i);
        }
        assertThat(content(builder.run())).isEqualTo(expected);
        assertThat(builder.run().epochMillis()).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void mergingKeepsEveryInstantAndPrefersTheFirst(@ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> first,
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> second) {
        Run left = run(first, 1);
        Run right = run(second, 2);
        Map<Long, Double> expected = content(right);
        expected.putAll(content(left));
        Run merged = Runs.merge(left, right);
        assertThat(content(merged)).isEqualTo(expected);
        assertThat(merged.epochMillis()).isSorted().doesNotHaveDuplicates();
    }

    private static Run run(List<Integer> instants, double value) {
        RunBuilder builder = new RunBuilder();
        instants.forEach(instant -> builder.add(instant, value));
        return builder.run();
    }

    private static Map<Long, Double> content(Run run) {
        Map<Long, Double> content = new TreeMap<>();
        for (int i = 0; i < run.size(); i++) {
            content.put(run.epochMillis()[i], run.values()[i]);
        }
        return content;
    }

    @Test
    void aRangeIncludesItsStartAndNotItsEnd() {
        assertThat(Runs.within(run(List.of(1, 2, 3, 4), 0), 2, 4).epochMillis()).containsExactly(2, 3);
    }

    @Property
    void aPlotKeepsTheExtremesAndIsNoLongerThanAsked(@ForAll @Size(min = 1, max = 500) List<Double> values,
            @ForAll @IntRange(min = 2, max = 50) int points) {
        RunBuilder builder = new RunBuilder();
        for (int i = 0; i < values.size(); i++) {
            builder.add((long) i * i, values.get(i));
        }
        Run all = builder.run();
        Run plot = Extremes.of(all, points);
        assertThat(plot.size()).isBetween(1, points);
        assertThat(Arrays.stream(plot.values()).max()).isEqualTo(Arrays.stream(all.values()).max());
        assertThat(Arrays.stream(plot.values()).min()).isEqualTo(Arrays.stream(all.values()).min());
        assertThat(plot.epochMillis()).isSorted().doesNotHaveDuplicates();
    }
}
