package org.shadowrack.whatif.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.security.Trust;
import org.shadowrack.whatif.Bundles.Made;
import org.shadowrack.whatif.OpenBundle;

/** Broken when a bundle loses or invents history, or when one that was changed in any way is opened all the same. */
class ZippedBundlesTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final ComponentId FAN = new ComponentId("r01-u01/redfish/v1/Chassis/1/Thermal#/Fans/0");
    private final Histories histories = new EmbeddedHistories(Thread.ofPlatform().name("test-history").factory());
    private final ZippedBundles bundles = bundles(Limits.USUAL);

    @TempDir
    Path folder;

    private Path bundle = Path.of("");

    @BeforeEach
    void makeOne() throws IOException {
        bundle = folder.resolve("site.shadowrack");
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("models"));
        Files.writeString(data.resolve("models").resolve("fan-1.model"), "weights");
        try (History history = value(histories.open(data))) {
            value(history.append(List.of(new Reading(FAN, "fan_speed", AT, 4200, "RPM", ""))));
            value(history.flush());
            value(history.journal().append("migration-1", AT, "state", "{\"state\":\"PLANNED\"}"));
        }
        Made made = value(bundles.make(settings(data), bundle));
        assertThat(made.readings()).isEqualTo(1);
        assertThat(made.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void givesBackReadingsJournalModelsAndSettings() throws IOException {
        Path models;
        try (OpenBundle opened = value(bundles.open(bundle))) {
            assertThat(opened.history().latest().values()).singleElement().extracting(Reading::value).isEqualTo(4200.0);
            assertThat(opened.history().journal().rows("migration-1")).hasSize(1);
            assertThat(opened.settings().workloads()).extracting(Workload::name).containsExactly("orders-db");
            models = opened.models();
            assertThat(models.resolve("fan-1.model")).hasContent("weights");
        }
        assertThat(models).doesNotExist();
    }

    @Test
    void leavesNoScratchFilesBesideIt() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("data",
                    "site.shadowrack");
        }
    }

    @Test
    void refusesAFileThatWasChanged() throws IOException {
        Problem problem = refusal(rewritten(entries -> {
            entries.put("models/fan-1.model", "WEIGHTS".getBytes(StandardCharsets.UTF_8));
            return entries;
        }));
        assertThat(problem.message()).contains("checksum of models/fan-1.model");
    }

    @Test
    void refusesAFileThatWasAddedOrTakenAway() throws IOException {
        assertThat(refusal(rewritten(entries -> {
            entries.put("models/more.model", new byte[]{1});
            return entries;
        })).message()).contains("models/more.model is in it but not in its manifest");
        assertThat(refusal(rewritten(entries -> {
            entries.remove("models/fan-1.model");
            return entries;
        })).message()).contains("models/fan-1.model is missing");
    }

    @Test
    void refusesNamesThatLeadOutOfIt() throws IOException {
        for (String name : List.of("../evil", "/etc/evil", "models/../../evil", "C:/evil", "models\\..\\evil", "a//b",
                ".hidden", "models/x.")) {
            Path evil = rewritten(entries -> {
                entries.put(name, new byte[]{1});
                return entries;
            });
            assertThat(refusal(evil).message()).as(name).contains("is not allowed");
        }
        assertThat(folder.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void refusesAManifestThatListsANameOutsideIt() throws IOException {
        Path evil = manifest(text -> text.replace("models/fan-1.model", "../../fan-1.model"));
        assertThat(refusal(evil).message()).contains("is not allowed");
    }

    @Test
    void refusesANewerFormatAndSaysWhatToDo() throws IOException {
        Problem problem = refusal(manifest(text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2")));
        assertThat(problem.message()).contains("format is 2");
        assertThat(problem.next()).contains("newer ShadowRack");
    }

    @Test
    void refusesAManifestThatIsNotOne() throws IOException {
        assertThat(refusal(manifest(text -> "{}")).message()).contains("manifest");
        assertThat(refusal(manifest(text -> "[1]")).message()).contains("manifest");
        assertThat(refusal(manifest(text -> text.replaceFirst("\"sha256\"", "\"sha\""))).message())
                .contains("manifest is incomplete");
    }

    @Test
    void unpacksNoMoreThanItsLimits() {
        assertThat(problem(bundles(new Limits(2, Long.MAX_VALUE)).open(bundle)).message()).contains("more than 2");
        assertThat(problem(bundles(new Limits(10_000, 10)).open(bundle)).message()).contains("more than 10 bytes");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "hello");
        assertThat(refusal(text).message()).contains("not a bundle");
        assertThat(problem(bundles.open(folder.resolve("nowhere"))).code()).isEqualTo(ProblemCode.BAD_INPUT);
    }

    private Problem refusal(Path file) {
        Problem problem = problem(bundles.open(file));
        assertThat(problem.code()).isEqualTo(ProblemCode.REFUSED);
        return problem;
    }

    private Path manifest(UnaryOperator<String> change) throws IOException {
        return rewritten(entries -> {
            entries.computeIfPresent(Manifest.NAME, (name, bytes) -> change
                    .apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            return entries;
        });
    }

    private Path rewritten(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Path changed = folder.resolve("changed.shadowrack");
        try (OutputStream out = Files.newOutputStream(changed); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : change.apply(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return changed;
    }

    private ZippedBundles bundles(Limits limits) {
        return new ZippedBundles(histories, new YamlSiteFiles(), InstantSource.fixed(AT), limits);
    }

    private static SiteSettings settings(Path data) {
        Workload workload = new Workload("orders-db", "r01-u01", "s01-u01", Criticality.HIGH, 1, "lab-continuous",
                Map.of());
        return new SiteSettings("test", data,
                List.of(service("r01-u01", Role.PRIMARY), service("s01-u01", Role.SHADOW)), List.of(),
                List.of(workload),
                new PolicySettings(Map.of("default", 0.3), Map.of("default", 0.6), 0.5, Duration.ofHours(1), 2,
                        Mode.ADVISE, Duration.ofHours(1)),
                true, URI.create("https://127.0.0.1:1"));
    }

    private static ServiceSettings service(String name, Role role) {
        return new ServiceSettings(name, URI.create("https://127.0.0.1:1"), null, null, new Trust.SystemAuthorities(),
                Duration.ofSeconds(30), role);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static Problem problem(Outcome<?> outcome) {
        return ((Outcome.Failed<?>) outcome).problem();
    }
}
