package org.shadowrack.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.lab.metric.Recording.Rows;

/** Breaks when rows are lost or doubled at the edge of a page or of a chunk, or when old rows are never dropped. */
class RecordingTest {

    @Test
    void pagesJoinToAllRowsOnceInOrder() {
        Recording recording = filled(1_000, 10_000);
        List<Double> seen = new ArrayList<>();
        long after = Long.MIN_VALUE;
        Rows rows;
        do {
            rows = recording.after(after, 77);
            after = rows.last();
            rows.each((second, values, offset) -> {
                assertThat(values[offset + 1]).isEqualTo((float) second);
                seen.add((double) values[offset]);
            });
        } while (rows.more());
        assertThat(seen).hasSize(1_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyLaterRowsAreGiven() {
        Recording recording = filled(300, 10_000);
        List<Long> seconds = new ArrayList<>();
        recording.after(297 * 10, 100).each((second, _, _) -> seconds.add(second));
        assertThat(seconds).containsExactly(2_980L, 2_990L);
        assertThat(recording.after(2_990, 100).more()).isFalse();
    }

    @Test
    void theOldestRowsMakeRoom() {
        List<Long> seconds = new ArrayList<>();
        filled(5_000, 1_000).after(Long.MIN_VALUE, 10_000).each((second, _, _) -> seconds.add(second));
        assertThat(seconds).hasSizeBetween(1_000, 1_600).endsWith(49_990L);
    }

    private static Recording filled(int rows, int kept) {
        Recording recording = new Recording(2, kept);
        for (int row = 0; row < rows; row++) {
            recording.append(row * 10L, new double[]{row, row * 10});
        }
        return recording;
    }
}
