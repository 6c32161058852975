package org.shadowrack.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.plane.WorkloadDeclaration;

/** Breaks when a power order is only remembered and not felt, or when a fenced host comes back by itself. */
class PowerTest {

    private final DataCentre dataCentre = Simulated.dataCentre(2, 11);
    private final List<Happening> happenings = new ArrayList<>();

    PowerTest() {
        dataCentre.listen(happenings::add);
    }

    @Test
    void aHostThatIsOffHasNoFanSpeedAndDrawsStandbyPower() {
        double before = dataCentre.host(0).reading(HostMetrics.POWER);
        assertThat(dataCentre.order(0, PowerOrder.OFF)).isEqualTo(PowerOutcome.DONE);
        assertThat(dataCentre.host(0).on()).isFalse();
        assertThat(dataCentre.host(0).reading(HostMetrics.FAN_SPEED)).isNaN();
        assertThat(dataCentre.host(0).reading(HostMetrics.UTILISATION)).isNaN();
        assertThat(dataCentre.host(0).reading(HostMetrics.INLET)).isBetween(15.0, 40.0);
        assertThat(dataCentre.host(0).reading(HostMetrics.POWER)).isLessThan(before / 4);
        assertThat(dataCentre.order(0, PowerOrder.ON)).isEqualTo(PowerOutcome.DONE);
        assertThat(dataCentre.host(0).reading(HostMetrics.FAN_SPEED)).isPositive();
    }

    @Test
    void orderingWhatIsSoAlreadyChangesNothing() {
        dataCentre.order(0, PowerOrder.ON);
        assertThat(happenings).isEmpty();
        dataCentre.order(0, PowerOrder.OFF);
        dataCentre.order(0, PowerOrder.OFF);
        assertThat(happenings).hasSize(1);
    }

    @Test
    void aRestartIsSeenAsOffAndOnAndBeginsANewPeriod() {
        dataCentre.advance(Duration.ofHours(10));
        dataCentre.order(3, PowerOrder.RESTART);
        assertThat(happenings).filteredOn(happening -> happening.host().index() == 3).hasSize(2);
        assertThat(dataCentre.host(3).on()).isTrue();
        assertThat(dataCentre.host(3).lastPowerOn()).isEqualTo(dataCentre.instant());
    }

    @Test
    void aFailedHostCannotBeSwitchedOnBeforeItsRepairAndAFencedOneStaysOffAfterIt() {
        HostPlan host = untilAFailure();
        assertThat(dataCentre.order(host.index(), PowerOrder.ON)).isEqualTo(PowerOutcome.FAULTY);
        assertThat(dataCentre.order(host.index(), PowerOrder.OFF)).isEqualTo(PowerOutcome.DONE);
        dataCentre.advance(Duration.ofHours(25));
        assertThat(dataCentre.host(host.index()).faulty()).isFalse();
        assertThat(dataCentre.host(host.index()).on()).isFalse();
        assertThat(dataCentre.order(host.index(), PowerOrder.ON)).isEqualTo(PowerOutcome.DONE);
    }

    @Test
    void partsOfAHostThatIsOffDoNotFail() {
        for (HostPlan host : dataCentre.estate().hosts()) {
            dataCentre.order(host.index(), PowerOrder.OFF);
        }
        dataCentre.advance(Duration.ofDays(60));
        assertThat(dataCentre.failures()).isEmpty();
    }

    @Test
    void loadFollowsAWorkloadToAnotherHost() {
        dataCentre.advance(Duration.ofHours(12));
        WorkloadDeclaration workload = dataCentre.estate().workloadDeclarations().getFirst();
        double primary = utilisation(workload.primary());
        double shadow = utilisation(workload.shadow());
        dataCentre.active(workload.name(), workload.shadow());
        dataCentre.advance(Duration.ofMinutes(30));
        assertThat(utilisation(workload.primary())).isLessThan(primary - 10);
        assertThat(utilisation(workload.shadow())).isGreaterThan(shadow + 10);
    }

    private double utilisation(String name) {
        int index = dataCentre.estate().hosts().stream().filter(host -> host.name().equals(name)).findFirst()
                .orElseThrow().index();
        return dataCentre.host(index).reading(HostMetrics.UTILISATION);
    }

    private HostPlan untilAFailure() {
        Instant latest = dataCentre.instant().plus(Duration.ofDays(60));
        while (dataCentre.failures().isEmpty() && dataCentre.instant().isBefore(latest)) {
            dataCentre.advance(Duration.ofMinutes(30));
        }
        return dataCentre.failures().getFirst().host();
    }
}
