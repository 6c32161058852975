package org.shadowrack.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.security.Trust;

/** Breaks when a key of history, telemetry or inventory is lost, has another name or default, or a mistake in it passes. */
class SourcesTest {
    private static final String WHOLE = """
            site: Frankfurt-2
            services: [{name: r01, url: "https://r01.example"}]
            history: {raw: P30D, minute: P90D, hour: P400D, size: 20GiB, credential: "vault:history"}
            telemetry:
              - name: metrics
                url: https://prometheus.example
                user: reader
                credential: vault:metrics
                step: PT15S
                metrics:
                  - {query: "node_hwmon_temp_celsius", metric: temperature, unit: Cel, component: "r01/virtual/{instance}", scale: 0.5}
            inventory:
              positions: [racks.csv]
              netbox: {url: "https://netbox.example", credential: "vault:netbox"}
              virtual:
                - {name: db-1, host: r01}
                - {name: cache, host: r01, kind: container}
              hypervisors:
                - {host: r01, driver: qemu, endpoints: {qmp: /run/machines}}
            """;

    @TempDir
    private Path folder;

    private Outcome<SiteSettings> read(String text) throws Exception {
        return new YamlSiteFiles().read(Files.writeString(folder.resolve("site.yaml"), text));
    }

    private static SiteSettings value(Outcome<SiteSettings> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Test
    void everyKeyIsRead() throws Exception {
        SiteSettings site = value(read(WHOLE));
        assertThat(site.history()).isEqualTo(new HistorySettings(Duration.ofDays(30), Duration.ofDays(90),
                Duration.ofDays(400), 20L << 30, "vault:history"));
        assertThat(site.metrics()).containsExactly(new MetricSource("metrics",
                URI.create("https://prometheus.example"), "reader", "vault:metrics", new Trust.SystemAuthorities(),
                Duration.ofSeconds(15), List.of(new MetricSource.Mapping("node_hwmon_temp_celsius", "temperature",
                        "Cel", "r01/virtual/{instance}", 0.5))));
        assertThat(site.inventory()).isEqualTo(new InventorySettings(List.of(folder.resolve("racks.csv")),
                new InventorySettings.NetBox(URI.create("https://netbox.example"), "vault:netbox",
                        new Trust.SystemAuthorities()),
                List.of(new InventorySettings.Virtual("db-1", "r01", ComponentKind.VM),
                        new InventorySettings.Virtual("cache", "r01", ComponentKind.CONTAINER)),
                List.of(new InventorySettings.Hypervisor("r01", "qemu", Map.of("qmp", "/run/machines")))));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        SiteSettings site = value(read(WHOLE));
        YamlSiteFiles files = new YamlSiteFiles();
        assertThat(files.write(site, folder.resolve("copy.yaml")).then(files::read)).isEqualTo(Outcome.ok(site));
    }

    @Test
    void whatIsLeftOutHasTheseDefaults() throws Exception {
        SiteSettings site = value(read("site: x\nservices:\n  - {name: a, url: \"https://a\"}\n"));
        assertThat(site.history()).isEqualTo(HistorySettings.DEFAULT);
        assertThat(site.history().credential()).as("no encryption unasked").isNull();
        assertThat(site.metrics()).isEmpty();
        assertThat(site.inventory()).isEqualTo(InventorySettings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raw: P30D                   | raw: P100D                    | line 3 | finer would be kept longer
            size: 20GiB                 | size: 20                      | line 3 | 500MiB
            vault:history               | hunter2                       | line 3 | vault:NAME
            metric: temperature         | metric: Temperature           | line 11| lower case
            virtual/{instance}          | virtual/{instance             | line 11| braces
            scale: 0.5                  | scale: 0                      | line 11| above 0
            positions                   | position                      | line 13| there is no key
            name: db-1                  | name: db/1                    | line 16| without /
            name: cache                 | name: db-1                    | line 17| twice
            kind: container             | kind: pod                     | line 17| vm or container
            driver: qemu                | drivers: qemu                 | line 19| there is no key
            qmp: /run/machines          | password: hunter2             | line 19| secret
            """)
    void aMistakeIsToldByItsLine(String good, String bad, String line, String word) throws Exception {
        assertThat(WHOLE).contains(good);
        assertThat(read(WHOLE.replace(good, bad))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Problem problem = ((Outcome.Failed<?>) failed).problem();
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT);
            assertThat(problem.line()).containsIgnoringCase(word).contains(line + ",").doesNotContain("hunter2");
        });
    }
}
