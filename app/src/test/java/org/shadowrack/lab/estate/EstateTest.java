package org.shadowrack.lab.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.plane.HostDeclaration;
import org.shadowrack.lab.plane.WorkloadDeclaration;

/** Breaks when the estate leaves its layout, or a shadow could fall with its primary. */
class EstateTest {

    @Test
    void fourRacksHaveTwoShadowRacksAndNumberedHosts() {
        Estate estate = Estate.build(4, 1);
        assertThat(estate.racks()).extracting(RackPlan::name).containsExactly("R01", "R02", "R03", "R04", "S01", "S02");
        assertThat(estate.hosts()).hasSize(4 * 8 + 2 * 6);
        assertThat(estate.hosts()).extracting(HostPlan::name).contains("r01-u03", "s01-u02").doesNotHaveDuplicates();
        for (int index = 0; index < estate.hosts().size(); index++) {
            assertThat(estate.hosts().get(index).index()).isEqualTo(index);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 30})
    void everyWorkloadHasItsShadowInARackOfAnotherNumber(int racks) {
        List<WorkloadDeclaration> workloads = Estate.build(racks, 1).workloadDeclarations();
        assertThat(workloads).extracting(WorkloadDeclaration::name).doesNotHaveDuplicates();
        assertThat((double) workloads.size() / (racks * 8)).isBetween(0.6, 0.76);
        assertThat(workloads).allSatisfy(workload -> {
            assertThat(workload.primary()).startsWith("r");
            assertThat(workload.shadow()).startsWith("s");
            assertThat(workload.shadow().substring(1, 3)).isNotEqualTo(workload.primary().substring(1, 3));
        });
    }

    @Test
    void shadowsAreSharedButNotOverfull() {
        Estate estate = Estate.build(4, 1);
        Map<String, Integer> taken = estate.workloadDeclarations().stream().collect(
                Collectors.groupingBy(WorkloadDeclaration::shadow, Collectors.summingInt(WorkloadDeclaration::slots)));
        Map<String, Integer> slots = estate.hostDeclarations().stream()
                .collect(Collectors.toMap(HostDeclaration::name, HostDeclaration::slots));
        assertThat(taken).allSatisfy((host, count) -> assertThat(count).isLessThanOrEqualTo(slots.get(host)));
        assertThat(taken.values()).anyMatch(count -> count > 2);
    }

    @Test
    void aNumberOfRacksThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Estate.build(0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }
}
