package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.migration.hazard.Scene.OPERATOR;
import static org.shadowrack.migration.hazard.Scene.ok;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.model.migration.MigrationView;

/** Breaks where an estimate is anything but what earlier migrations took. */
class EstimateTest {
    private static final Figures NOTHING = new Figures(null, null, null, null);

    private final Scene scene = new Scene();
    private final Migrations console = scene.console("a");

    @Test
    void nothingIsExpectedBeforeAnythingWasMeasured() {
        MigrationEstimate estimate = ok(
                console.preview(OPERATOR, scene.topology(), Scene.WORKLOAD, null)).estimate();
        assertThat(estimate).isEqualTo(new MigrationEstimate(0, NOTHING, NOTHING));
    }

    @Test
    void whatTheLastOneTookIsExpectedOfTheNext() {
        MigrationView away = scene.away(console);
        ok(console.rollback(OPERATOR, away.id(), "trial"));
        MigrationEstimate first = ok(console.estimate(away.id()));
        assertThat(first.runs()).as("its own figures are no estimate of itself").isZero();
        assertThat(first.expected()).isEqualTo(NOTHING);
        assertThat(Objects.requireNonNull(first.actual().bytes())).isPositive();
        assertThat(first.actual().blackoutMillis()).isNotNull();
        assertThat(first.actual().rollbackMillis()).isNotNull();

        MigrationEstimate next = ok(console.preview(OPERATOR, scene.topology(), Scene.WORKLOAD, null)).estimate();
        assertThat(next).isEqualTo(new MigrationEstimate(1, first.actual(), NOTHING));
    }
}
