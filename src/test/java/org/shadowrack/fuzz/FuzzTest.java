package org.shadowrack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.recorded.TestData;

/**
 * Breaks when a spoilt service, document or connection makes the client hang, throw, ask without end, or tell a problem
 * without its place. The seeds are always the same; the program {@link Fuzzer} runs as many as one likes.
 */
class FuzzTest {
    private static final int CASES = 60;

    @Test
    void spoiltServicesEndInReadingsAndProblemsThatSayWhere() throws InterruptedException {
        // The large trees take most of the time, and spoil in the same ways.
        List<Path> trees = TestData.redfishTrees().stream().filter(tree -> !tree.endsWith("cray-EX235a")).toList();
        Fuzzer fuzzer = new Fuzzer(trees);
        fuzzer.cases(1, 1 + CASES);
        assertThat(fuzzer.walked()).as(fuzzer.summary()).isGreaterThan(CASES / 2);
    }
}
