package org.shadowrack.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Limit.Source;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;

/** Breaks when a key of forecasting is lost, has another name or default, or a mistake in it passes. */
class ForecastSettingsTest {
    @TempDir
    private Path folder;

    private Outcome<SiteSettings> read(String text) throws Exception {
        return new YamlSiteFiles().read(Files.writeString(folder.resolve("site.yaml"),
                "site: x\nservices: [{name: r01, url: \"https://r01.example\"}]\n" + text));
    }

    private static SiteSettings value(Outcome<SiteSettings> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Test
    void everyKeyIsReadAndWrittenAgain() throws Exception {
        SiteSettings site = value(
                read("""
                        forecasting: {retrain: 7d, recalibrate: 1d, controls: 0.1, criticalControls: true, limits: {cpu.temperature: 80, humidity: 60}}
                        """));
        assertThat(site.forecasting()).isEqualTo(new ForecastSettings(Duration.ofDays(7), Duration.ofDays(1), 0.1, true,
                Map.of("cpu.temperature", 80.0, "humidity", 60.0)));
        Path copy = value(new YamlSiteFiles().write(site, folder.resolve("copy.yaml")).map(path -> site))
                .data().resolveSibling("copy.yaml");
        assertThat(value(new YamlSiteFiles().read(copy)).forecasting()).isEqualTo(site.forecasting());
    }

    /** The file is written anew here, as its services stand in one line; the settings of policy are put in force alone, too. */
    @Test
    void aPinAndAnotherPolicyLeaveItAsItIs() throws Exception {
        SiteSettings site = value(read("forecasting: {retrain: 7d, controls: 0.1, limits: {humidity: 60}}\n"));
        Path file = folder.resolve("site.yaml");
        assertThat(new YamlSiteFiles().pin(file, Map.of("r01", "ab".repeat(32)))).isInstanceOf(Outcome.Ok.class);
        SiteSettings pinned = value(new YamlSiteFiles().read(file));
        assertThat(pinned.services()).isNotEqualTo(site.services());
        assertThat(pinned.forecasting()).isEqualTo(site.forecasting()).isNotEqualTo(ForecastSettings.DEFAULT);
        assertThat(pinned.under(pinned.policy()).of(site.services())).isEqualTo(site);
    }

    @Test
    void whatIsLeftOutTrainsNothingByItselfAndKeepsOneComponentInFifty() throws Exception {
        ForecastSettings usual = value(read("")).forecasting();
        assertThat(usual.retrainEvery()).isNull();
        assertThat(usual.controlShare()).isEqualTo(0.02);
        assertThat(usual.criticalControls()).isFalse();
    }

    @Test
    void aLimitIsTheSitesElseTheSensorsElseTheUsualOne() throws Exception {
        ForecastSettings named = value(read("forecasting: {limits: {cpu.temperature: 80, humidity: 60}}\n"))
                .forecasting();
        Map<String, Double> own = Map.of("temperature", 96.0, "humidity", 70.0);
        assertThat(named.limit(part(ComponentKind.CPU, own), "temperature")).contains(new Limit(80, Source.SITE));
        assertThat(named.limit(part(ComponentKind.FAN, own), "humidity")).contains(new Limit(60, Source.SITE));
        assertThat(named.limit(part(ComponentKind.FAN, own), "temperature")).contains(new Limit(96, Source.SENSOR));
        assertThat(named.limit(part(ComponentKind.CPU, own), "utilization")).contains(new Limit(95, Source.USUAL));
        assertThat(named.limit(part(ComponentKind.FAN, Map.of()), "temperature")).isEmpty();
        assertThat(ForecastSettings.DEFAULT.limit(part(ComponentKind.CPU, Map.of()), "temperature"))
                .contains(new Limit(90, Source.USUAL));
    }

    private static Component part(ComponentKind kind, Map<String, Double> limits) {
        return new Component(new ComponentId("h/1"), kind, "1", "h", "/1", null, null, null, Health.OK, null, null,
                List.of(), null, Role.PRIMARY, limits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"controls: 0.6", "controls: some", "retrain: -1d", "criticalControls: maybe",
            "limits: {temperature: NaN}", "limits: warm", "schedule: 7d"})
    void aMistakeIsToldByItsLine(String line) throws Exception {
        assertThat(read("forecasting:\n  " + line + "\n")).isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.problem().toString()).contains("line 4"));
    }
}
