package org.shadowrack.system.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.recorded.TestData;

/**
 * A sixth of Backblaze's drives up to the middle of 2015, weekly forecasts of a failure within 30 days. Breaks when a training
 * that knows only the time before the test no longer tells the drives that then fail from the others.
 */
class DriveFailuresTest {

    @Test
    void drivesThatFailLaterAreRankedAboveOthers(@TempDir Path folder) throws IOException {
        Path data = TestData.folder("failures/backblaze");
        Path telemetry = Subset.of(data.resolve("telemetry.csv.gz"), folder.resolve("t.csv"),
                DriveFailuresTest::isChosen);
        Path failures = Subset.of(data.resolve("failures.csv"), folder.resolve("f.csv"), DriveFailuresTest::isChosen);
        CommandLineRun run = CommandLineRun.of(folder, "train", "--telemetry", telemetry, "--failures", failures,
                "--horizon", "P30D", "--window", "P30D", "--every", "P7D", "--test-from", "2015-01-31T00:00:00Z",
                "--false-alarms", "0.00005", "--algorithm", "boosted", "--model", folder.resolve("drives.model"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.number("/censored")).isPositive();
        assertThat(run.number("/metrics/failures")).isBetween(30.0, 120.0);
        assertThat(run.number("/metrics/auroc")).isGreaterThan(0.65);
        assertThat(run.number("/metrics/brier")).isLessThan(run.number("/metrics/brierOfBaseRate"));
        assertThat(run.number("/metrics/auprc")).isGreaterThan(8 * run.number("/metrics/baseRate"));
        assertThat(run.number("/metrics/falseAlarmsPerComponentDay")).isLessThan(0.0002);
    }

    private static boolean isChosen(String drive) {
        return Math.floorMod(drive.hashCode(), 6) == 0;
    }
}
