package org.shadowrack.history.embedded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.security.Secret;

/** What tests of a history share. */
final class HistoryFixture {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Histories HISTORIES = new EmbeddedHistories(
            Thread.ofPlatform().name("test-writer").daemon().factory(), HistoryFixture::secret);

    private HistoryFixture() {}

    static History open(Path folder) {
        return open(folder, "");
    }

    /** The credential {@code reference} is its own secret. */
    static Outcome<Secret> secret(String reference) {
        return Outcome.ok(Secret.copyOf(reference.toCharArray()));
    }

    /** Encrypted, but for an empty {@code credential}. */
    static History open(Path folder, String credential) {
        return HISTORIES.open(folder, credential.isEmpty() ? null : credential).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    static SeriesKey key(int component) {
        return new SeriesKey(new ComponentId("service/c" + component), "temperature");
    }

    static Reading reading(int component, Instant at, double value) {
        SeriesKey key = key(component);
        return new Reading(key.component(), key.metric(), at, value, "Cel", "/redfish/v1/c" + component);
    }

    /** Readings of a series, a second apart, from the {@code first}th. */
    static List<Reading> readings(int component, int first, int count) {
        List<Reading> readings = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            readings.add(reading(component, START.plusSeconds(i), i % 100 / 10.0));
        }
        return readings;
    }
}
