package org.shadowrack.training.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.life.Life;

/** Computes the features of a schema from lives. Keeps scratch memory: one a thread. */
public final class FeatureExtractor {

    private static final double MILLIS_A_DAY = 86_400_000.0;

    private final List<MetricColumn> columns = new ArrayList<>();
    private final WindowPosition position;
    private final double[] features;
    private double[] days = new double[0];

    /** An extractor of a schema's features from telemetry with these metrics; a metric that is not there is missing. */
    public FeatureExtractor(FeatureSchema schema, List<Metric> telemetry) {
        position = new WindowPosition(schema.window().toMillis() / MILLIS_A_DAY, schema.lags());
        features = new double[schema.names().size()];
        int place = 3;
        for (Metric metric : schema.metrics()) {
            MetricColumn column = column(schema, metric, telemetry, place);
            columns.add(column);
            place += column.width();
        }
    }

    private static MetricColumn column(FeatureSchema schema, Metric metric, List<Metric> telemetry, int place) {
        int source = IntStream.range(0, telemetry.size()).filter(i -> telemetry.get(i).name().equals(metric.name()))
                .findFirst().orElse(-1);
        Optional<Metric> found = source < 0 ? Optional.empty() : Optional.of(telemetry.get(source));
        MetricValues values = metric.name().equals(Composite.NAME)
                ? new CompositeValues(schema.composite(), telemetry)
                : new LifeValues(source);
        return metric.isNumeric()
                ? new NumericColumn(values, place, schema.lags(), schema.errorCounters().contains(metric.name()))
                : new NominalColumn(source, place, metric, found);
    }

    /** Computes the features at these ascending instants (milliseconds since the epoch), none before the life's start. */
    public void extract(Life life, long[] times, RowSink sink) {
        int rows = life.toRow() - life.fromRow();
        loadDays(life, rows);
        position.load(days, rows);
        columns.forEach(column -> column.load(life, days, rows));
        for (int i = 0; i < times.length; i++) {
            moveTo((times[i] - life.start()) / MILLIS_A_DAY);
            write((times[i] - life.start()) / MILLIS_A_DAY);
            sink.accept(i, features);
        }
    }

    private void loadDays(Life life, int rows) {
        ComponentSeries series = life.series();
        days = days.length < rows ? new double[rows * 2] : days;
        for (int row = 0; row < rows; row++) {
            days[row] = (series.timeAt(life.fromRow() + row) - life.start()) / MILLIS_A_DAY;
        }
    }

    private void moveTo(double now) {
        for (int row = position.enterUntil(now); row >= 0; row = position.enterUntil(now)) {
            for (MetricColumn column : columns) {
                column.enter(row);
            }
        }
        position.stand(now);
    }

    private void write(double now) {
        int nonzero = 0;
        int rising = 0;
        for (MetricColumn column : columns) {
            column.write(position, features);
            if (column.isErrorCounter()) {
                nonzero += column.isAboveZero(features) ? 1 : 0;
                rising += column.isRising(features) ? 1 : 0;
            }
        }
        features[0] = now;
        features[1] = nonzero;
        features[2] = rising;
    }
}
