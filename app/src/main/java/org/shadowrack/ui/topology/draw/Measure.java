package org.shadowrack.ui.topology.draw;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.theme.Palette;

/**
 * What the chosen overlay says of one host.
 *
 * @param share how far along the overlay's scale, 0 to 1
 * @param text with its unit
 * @param forecast whether it is a forecast, hence hatched
 * @param abnormal whether it is coloured
 */
record Measure(double share, String text, boolean forecast, boolean abnormal) {
    static Measure of(Scene scene, Host host) {
        return switch (scene.overlay()) {
            case RISK -> risk(host);
            case COVERAGE -> coverage(scene, host);
            case TEMPERATURE, POWER, LOAD -> reading(scene.overlay(), host);
        };
    }

    Color color(Palette palette) {
        return forecast ? palette.risk(share) : abnormal ? palette.risk(Math.max(0.7, share)) : palette.get("rest");
    }

    private static Measure risk(Host host) {
        double risk = host.risk();
        return new Measure(risk, host.forecasts().isEmpty() ? "" : Formats.percent(risk), true, risk >= 0.25);
    }

    private static Measure reading(Overlay overlay, Host host) {
        Optional<Reading> reading = host.highest(overlay);
        if (reading.isEmpty()) {
            return new Measure(0, "", false, false);
        }
        double share = overlay.share(reading.get().value());
        String unit = overlay == Overlay.TEMPERATURE ? "°" : overlay == Overlay.POWER ? " W" : " %";
        return new Measure(share, String.format(Locale.ROOT, "%.0f%s", reading.get().value(), unit), false,
                share >= overlay.abnormalFrom());
    }

    /** The share of what this host's workloads need that their shadows can give; abnormal where it is not all. */
    private static Measure coverage(Scene scene, Host host) {
        return scene.fleet().coverageOf(host.main().service()).filter(share -> host.isServer())
                .map(share -> new Measure(share, Math.round(share * 100) + " %", false, share < 1))
                .orElse(new Measure(0, "", false, false));
    }
}
