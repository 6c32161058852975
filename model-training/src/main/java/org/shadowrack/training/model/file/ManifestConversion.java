package org.shadowrack.training.model.file;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.learn.ModelFacts;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.remaining.RemainingLifeModel;

/** From a model to its manifest and back. */
final class ManifestConversion {

    private ManifestConversion() {}

    static Manifest of(FailureModel model) {
        return new Manifest(Manifest.FORMAT, model.origin(), features(model.schema()),
                new Manifest.Times(model.times().every().orElse(null), model.times().minHistory()),
                IntStream.range(0, model.horizons().size()).mapToObj(i -> horizon(i, model.horizons().get(i))).toList(),
                life(model.remainingLife()), model.range());
    }

    private static Manifest.Features features(FeatureSchema schema) {
        return new Manifest.Features(schema.window(), schema.metrics().stream()
                .map(metric -> new Manifest.Column(metric.name(), metric.kind().name(), metric.values())).toList(),
                schema.errorCounters().stream().sorted().toList(), schema.lags(), schema.composite());
    }

    private static Manifest.Horizon horizon(int place, HorizonModel model) {
        return new Manifest.Horizon(model.horizon(), "horizon-" + place + ".ser", ModelFacts.of(model.model()),
                model.calibration(), model.threshold(), model.rows(), model.report());
    }

    private static Manifest.@Nullable Life life(Optional<RemainingLifeModel> life) {
        return life.map(model -> new Manifest.Life(IntStream.range(0, model.models().size())
                .mapToObj(i -> new Manifest.Learned("remaining-life-" + i + ".ser",
                        ModelFacts.of(model.models().get(i))))
                .toList(), model.band(), model.cap())).orElse(null);
    }

    static FeatureSchema schema(Manifest manifest) {
        return new FeatureSchema(
                manifest.features().metrics().stream()
                        .map(column -> new Metric(column.name(), Metric.Kind.valueOf(column.kind()), column.values()))
                        .toList(),
                new HashSet<>(manifest.features().errorCounters()), manifest.features().window(),
                manifest.features().lags(), manifest.features().composite());
    }

    static ForecastTimes times(Manifest manifest) {
        return new ForecastTimes(Optional.ofNullable(manifest.times().every()), manifest.times().minHistory());
    }
}
