package org.shadowrack.training.model.file;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.feature.Composite;
import org.shadowrack.training.learn.ModelFacts;
import org.shadowrack.training.measure.Report;
import org.shadowrack.training.model.Origin;
import org.shadowrack.training.model.RowCounts;
import org.shadowrack.training.model.TrainedRange;
import org.shadowrack.training.remaining.Band;

/** The manifest as it stands in the file. The names of its components are the names in the JSON. */
record Manifest(int format, Origin origin, Features features, Times times, List<Horizon> horizons, @Nullable Life life,
        TrainedRange range) {

    /** The version of the format. A reader refuses every other. */
    static final int FORMAT = 3;

    record Features(Duration window, List<Column> metrics, List<String> errorCounters, int lags, Composite composite) {}

    record Column(String name, String kind, List<String> values) {}

    record Times(@Nullable Duration every, Duration minHistory) {}

    record Horizon(Duration length, String entry, ModelFacts facts, BetaCalibration calibration, double threshold,
            RowCounts rows, Report report) {}

    record Life(List<Learned> models, Band band, long cap) {}

    record Learned(String entry, ModelFacts facts) {}

}
