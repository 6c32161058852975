package org.shadowrack.cli.models;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.ModelCard;

/**
 * One model; the document of {@code models show}, {@code promote} and {@code revert}.
 *
 * @param recalibratedAt when its probabilities were last corrected by what became of forecasts; null if never
 * @param curves of its test part; null in a list, and where none were kept
 */
record ModelDocument(String model, String status, String why, String algorithm, Duration horizon, Instant trainedAt,
        Instant dataFrom, Instant dataUntil, @Nullable Instant recalibratedAt, String codeVersion, String sha256,
        String champion,
        Map<String, Double> metrics, String file, @Nullable Curves curves) {
    static ModelDocument of(ModelCard card, @Nullable Curves curves) {
        return new ModelDocument(card.name(), card.provenance().status(), card.provenance().why(), card.algorithm(),
                card.horizon(), card.trainedAt(), card.trainedFrom(), card.provenance().trainedUntil(),
                card.provenance().recalibratedAt(),
                card.provenance().codeVersion(), card.provenance().checksum(), card.provenance().champion(),
                card.metrics(), card.file().toString(), curves);
    }

    String line() {
        return String.format(Locale.ROOT, "%-20s %-10s %-10s trained %s  average precision %.3f  %s", model, status,
                algorithm, trainedAt, metrics.getOrDefault("auprc", Double.NaN), why);
    }

    String text() {
        StringBuilder text = new StringBuilder(line()).append(String.format(Locale.ROOT,
                "%n  data %s to %s%n  code %s, sha256 %s%n  champion %s", dataFrom, dataUntil, codeVersion, sha256,
                champion));
        metrics.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%n  %-24s %.5f", name, value)));
        return text.toString();
    }
}
