package org.shadowrack.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.operations.problem.ServiceProblem;

/** Fails when the filter hides what matches, or when what is copied breaks a spreadsheet's columns. */
class ProblemRowsTest {
    private final ServiceProblem fan = new ServiceProblem("r01-u03", "/redfish/v1/Chassis/1/Fans/2",
            "N/A\tis no\nnumber",
            Instant.EPOCH, Instant.EPOCH);
    private final ServiceProblem silent = new ServiceProblem("r02-u01", "", "timed out", Instant.EPOCH, Instant.EPOCH);

    @Test
    void everyWordOfTheFilterMustOccurAnywhere() {
        List<ServiceProblem> all = List.of(fan, silent);
        assertThat(ProblemRows.matching(all, "")).isEqualTo(all);
        assertThat(ProblemRows.matching(all, "FANS r01")).containsExactly(fan);
        assertThat(ProblemRows.matching(all, "r01 timed")).isEmpty();
    }

    @Test
    void eachProblemIsOneLineOfFourColumns() {
        assertThat(ProblemRows.text(List.of(fan, silent)).lines()).hasSize(2)
                .allMatch(line -> line.split("\t", -1).length == 4);
    }
}
