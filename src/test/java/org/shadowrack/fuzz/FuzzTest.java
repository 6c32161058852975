package org.shadowrack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shadowrack.recorded.TestData;

/** Breaks when a spoilt service hangs or crashes the client, or a problem is told without its place. A slice of the program. */
class FuzzTest {
    private static final int CASES = 200;

    @Test
    void whateverAServiceAnswersTheClientEndsAndTellsWhere() {
        List<Path> small = TestData.redfishTrees().stream()
                .filter(tree -> List.of("cray-Gigabyte", "dmtf-bladed", "dmtf-telemetry").contains(
                        tree.getFileName().toString()))
                .toList();
        Fuzzer fuzzer = new Fuzzer(small);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (long seed = 1; seed <= CASES; seed++) {
                fuzzer.one(seed);
            }
        });
        assertThat(fuzzer.summary()).startsWith(CASES + " cases");
    }
}
