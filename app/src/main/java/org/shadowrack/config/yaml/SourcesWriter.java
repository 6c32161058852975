package org.shadowrack.config.yaml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.SiteSettings;

/** Writes what {@link HistoryReader} and {@link SourcesReader} read, as far as it differs from what is usual. */
final class SourcesWriter {
    private final SettingsWriter writer;

    SourcesWriter(SettingsWriter writer) {
        this.writer = writer;
    }

    void put(SiteSettings settings, Map<String, Object> site) {
        if (!settings.history().equals(HistorySettings.DEFAULT)) {
            site.put("history", history(settings.history()));
        }
        if (!settings.metrics().isEmpty()) {
            site.put("telemetry", settings.metrics().stream().map(this::source).toList());
        }
        if (!settings.inventory().equals(InventorySettings.NONE)) {
            site.put("inventory", inventory(settings.inventory()));
        }
        if (!settings.forecasting().equals(ForecastSettings.DEFAULT)) {
            site.put("forecasting", forecasting(settings.forecasting()));
        }
    }

    private static Map<String, Object> forecasting(ForecastSettings settings) {
        Map<String, Object> forecasting = new LinkedHashMap<>();
        SettingsWriter.putIfSet(forecasting, "retrain", settings.retrainEvery());
        SettingsWriter.putIfSet(forecasting, "recalibrate", settings.recalibrateEvery());
        forecasting.put("controls", settings.controlShare());
        forecasting.put("criticalControls", settings.criticalControls());
        if (!settings.limits().isEmpty()) {
            forecasting.put("limits", new TreeMap<>(settings.limits()));
        }
        return forecasting;
    }

    private static Map<String, Object> history(HistorySettings settings) {
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("raw", settings.raw().toString());
        history.put("minute", settings.minute().toString());
        history.put("hour", settings.hour().toString());
        if (settings.bytes() != Long.MAX_VALUE) {
            history.put("size", (settings.bytes() >> 20) + "MiB");
        }
        SettingsWriter.putIfSet(history, "credential", settings.credential());
        return history;
    }

    private Map<String, Object> source(MetricSource settings) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("name", settings.name());
        source.put("url", settings.url().toString());
        SettingsWriter.putIfSet(source, "user", settings.user());
        SettingsWriter.putIfSet(source, "credential", settings.credential());
        source.put("trust", writer.trust(settings.trust()));
        source.put("step", settings.step().toString());
        source.put("metrics", settings.metrics().stream().map(SourcesWriter::mapping).toList());
        return source;
    }

    private static Map<String, Object> mapping(MetricSource.Mapping settings) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("query", settings.query());
        mapping.put("metric", settings.metric());
        mapping.put("unit", settings.unit());
        mapping.put("component", settings.component());
        mapping.put("scale", settings.scale());
        return mapping;
    }

    private Map<String, Object> inventory(InventorySettings settings) {
        Map<String, Object> inventory = new LinkedHashMap<>();
        inventory.put("positions", settings.positions().stream().map(writer::relative).toList());
        InventorySettings.NetBox netBox = settings.netBox();
        if (netBox != null) {
            inventory.put("netbox", Map.of("url", netBox.url().toString(), "credential", netBox.credential(), "trust",
                    writer.trust(netBox.trust())));
        }
        if (!settings.virtual().isEmpty()) {
            inventory.put("virtual", settings.virtual().stream().map(one -> Map.of("name", one.name(), "host",
                    one.host(), "kind", one.kind().name().toLowerCase(Locale.ROOT))).toList());
        }
        if (!settings.hypervisors().isEmpty()) {
            inventory.put("hypervisors", settings.hypervisors().stream().map(one -> Map.of("host", one.host(),
                    "driver", one.driver(), "endpoints", new TreeMap<>(one.endpoints()))).toList());
        }
        return inventory;
    }
}
