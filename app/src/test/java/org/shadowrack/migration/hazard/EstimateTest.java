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
    void beforeAnythingWasMeasuredOnlyTheSizeIsKnownWhichTheSourceTells() {
        MigrationEstimate estimate = ok(
                console.preview(OPERATOR, scene.topology(), Scene.WORKLOAD, null)).estimate();
        assertThat(estimate).isEqualTo(new MigrationEstimate(0, new Figures(100L, null, null, null), NOTHING));
    }

    @Test
    void whereThereIsMoreToCopyItIsExpectedToTakeLongerInThatMeasure() {
        Migrations console = scene.console("b", scene.journal, () -> scene.now = scene.now.plusMillis(7));
        MigrationView away = scene.away(console);
        ok(console.rollback(OPERATOR, away.id(), "trial"));
        Figures took = ok(console.estimate(away.id())).actual();
        long bytes = Objects.requireNonNull(took.bytes());
        long millis = Objects.requireNonNull(took.prestageMillis());
        assertThat(millis).isPositive();
        for (int i = 0; i < 500; i++) {
            scene.world.clientsWrite();
        }
        Figures expected = ok(console.preview(OPERATOR, scene.topology(), Scene.WORKLOAD, null)).estimate().expected();
        long now = Objects.requireNonNull(expected.bytes());
        assertThat(now).isGreaterThan(50_000);
        assertThat(expected.prestageMillis()).isEqualTo(Math.round((double) millis / bytes * now));
    }

    @Test
    void whatTheLastOneTookIsExpectedOfTheNext() {
        MigrationView away = scene.away(console);
        ok(console.rollback(OPERATOR, away.id(), "trial"));
        MigrationEstimate first = ok(console.estimate(away.id()));
        assertThat(first.runs()).as("its own figures are no estimate of itself").isZero();
        assertThat(first.expected()).isEqualTo(new Figures(first.actual().bytes(), null, null, null));
        assertThat(Objects.requireNonNull(first.actual().bytes())).isPositive();
        assertThat(first.actual().blackoutMillis()).isNotNull();
        assertThat(first.actual().rollbackMillis()).isNotNull();

        MigrationEstimate next = ok(console.preview(OPERATOR, scene.topology(), Scene.WORKLOAD, null)).estimate();
        assertThat(next.runs()).isEqualTo(1);
        assertThat(next.actual()).isEqualTo(NOTHING);
        assertThat(next.expected().blackoutMillis()).isEqualTo(first.actual().blackoutMillis());
        assertThat(next.expected().rollbackMillis()).isEqualTo(first.actual().rollbackMillis());
        assertThat(Objects.requireNonNull(next.expected().bytes())).as("clients have written meanwhile")
                .isGreaterThan(Objects.requireNonNull(first.actual().bytes()));
    }
}
