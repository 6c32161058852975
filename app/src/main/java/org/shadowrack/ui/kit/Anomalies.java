package org.shadowrack.ui.kit;

import java.util.Locale;
import org.shadowrack.model.forecast.Forecast.Anomaly;

/** Anomalies as the console writes them. */
public final class Anomalies {
    private Anomalies() {}

    /** What departs, how far and since when: vibration 7.2 σ off for 5 h. */
    public static String text(Anomaly anomaly) {
        return String.format(Locale.ROOT, "%s %.1f σ off for %s", Formats.words(anomaly.metric()), anomaly.spreads(),
                Formats.span(anomaly.lasting()));
    }
}
