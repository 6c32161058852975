package org.shadowrack.system.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.system.commandline.Launcher.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lab in one process, commands in others, joined by nothing but the site file and the network. Broken when a command's
 * document loses a field of the contract, when a command ends with another code, or when what one command did is not
 * there for the next.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LabSiteCommandsTest {
    private static final String PASSWORD = "SHADOWRACK_LAB_PASSWORD";
    private static final String WORKLOAD = "billing-api";

    private Launcher launcher;
    private Process lab;
    private JsonNode served;

    @BeforeAll
    void serveALab(@TempDir Path folder) throws Exception {
        launcher = new Launcher(folder, Map.of(PASSWORD, "a-password-of-this-test", "WRONG", "not it", "HOME",
                folder.toString(), "XDG_CONFIG_HOME", folder.resolve("config").toString()));
        Path out = folder.resolve("serve.json");
        lab = launcher.start(out, "lab", "serve", "--racks", "1", "--site-out", "lab.yaml");
        Awaitility.await("the lab's document").atMost(Duration.ofSeconds(120)).until(
                () -> Files.exists(out) && Files.readString(out).endsWith("\n"));
        served = new JsonMapper().readTree(Files.readString(out));
        assertThat(served.path("password").isNull()).as("a password that was given is not printed").isTrue();
        assertThat(Files.readString(folder.resolve("lab.yaml"))).contains("env:" + PASSWORD)
                .doesNotContain("a-password-of-this-test");
    }

    @AfterAll
    void endTheLab() throws Exception {
        if (lab != null) {
            lab.descendants().forEach(ProcessHandle::destroy);
            lab.destroy();
            if (!lab.waitFor(20, TimeUnit.SECONDS)) {
                lab.destroyForcibly();
            }
        }
    }

    @Test
    void aServiceIsDiscoveredWithTheRightPasswordAndPinOnly() throws Exception {
        String url = served.path("services").get(0).asString();
        String pin = served.path("certificateSha256").asString();
        Run found = launcher.run("discover", url, "--user", "operator", "--password-env", PASSWORD, "--pin", pin);
        assertThat(found.exit()).isZero();
        JsonNode service = found.document().path("services").get(0);
        assertThat(service.propertyNames()).contains("url", "vendor", "product", "redfishVersion", "requests", "bytes",
                "seconds", "components", "readings", "problems");
        assertThat(service.path("components").get(0).propertyNames()).contains("id", "kind", "name", "uri", "parent",
                "model", "serial", "health", "state", "powerState", "resetTypes");
        assertThat(service.path("readings").get(0).propertyNames()).contains("component", "metric", "value", "unit",
                "uri", "at");
        assertThat(kinds(service)).contains("server", "power_supply", "fan", "drive", "dimm", "cpu", "bmc", "nic");

        Run wrongPassword = launcher.run("discover", url, "--user", "operator", "--password-env", "WRONG", "--pin",
                pin);
        assertThat(wrongPassword.exit()).isEqualTo(4);
        assertThat(wrongPassword.document().toString()).contains("401").doesNotContain("not it");
        Run wrongPin = launcher.run("discover", url, "--user", "operator", "--password-env", PASSWORD, "--pin",
                "0".repeat(64));
        assertThat(wrongPin.exit()).isEqualTo(4);
        assertThat(wrongPin.document().toString()).contains("certificate");
    }

    @Test
    void aSiteIsPolledMigratedTakenBackBundledAndAudited() throws Exception {
        Run polled = launcher.run("poll", "--site", "lab.yaml", "--for", "PT6S");
        assertThat(polled.exit()).isZero();
        assertThat(polled.document().propertyNames()).contains("targets", "polls", "readings", "problems",
                "readingsPerSecond", "cpuSeconds", "p50PollMillis", "p99PollMillis");
        assertThat(polled.document().path("readings").asInt()).isGreaterThan(500);
        assertThat(polled.document().path("problems").asInt()).isZero();

        Run dry = migration("plan", "--dry-run");
        assertThat(dry.document().propertyNames()).contains("migration", "workload", "profile", "state", "steps",
                "lagSeconds", "dataAtRiskBytes", "next");
        assertThat(launcher.run("status", "--site", "lab.yaml", "--workload", WORKLOAD).exit())
                .as("a dry run plans nothing").isEqualTo(2);
        assertThat(state(migration("prestage"))).isEqualTo("STAGED");
        assertThat(reserved()).isEqualTo(1);
        Run cutOver = launcher.run("cutover", "--site", "lab.yaml", "--workload", WORKLOAD, "--yes");
        assertThat(cutOver.exit()).as("it is critical, and its requester may not cut over alone").isEqualTo(3);
        assertThat(state(migration("rollback", "--yes"))).isEqualTo("ROLLED_BACK");
        assertThat(reserved()).isZero();

        assertThat(launcher.run("audit", "verify", "--site", "lab.yaml").document().path("entries").asInt())
                .isGreaterThanOrEqualTo(3);
        Run bundle = launcher.run("bundle", "--site", "lab.yaml", "--out", "site.shadowrack");
        assertThat(bundle.exit()).isZero();
        assertThat(bundle.document().path("readings").asLong()).isEqualTo(launcher.run("history", "stat", "--site",
                "lab.yaml").document().path("readings").asLong());
    }

    @Test
    void anotherWorkloadGoesThereAndBackWithNothingLost() throws Exception {
        String workload = "catalogue-web";
        assertThat(state(launcher.run("prestage", "--site", "lab.yaml", "--workload", workload))).isEqualTo("STAGED");
        Run over = launcher.run("cutover", "--site", "lab.yaml", "--workload", workload, "--yes");
        assertThat(state(over)).isEqualTo("COMMIT_WINDOW");
        assertThat(over.document().path("dataAtRiskBytes").asLong()).isZero();
        Run back = launcher.run("rollback", "--site", "lab.yaml", "--workload", workload, "--yes");
        assertThat(state(back)).isEqualTo("ROLLED_BACK");
        assertThat(launcher.run("cutover", "--site", "lab.yaml", "--workload", workload, "--yes").exit())
                .as("it has ended").isEqualTo(3);
        JsonNode took = back.document().path("estimate").path("actual");
        JsonNode next = launcher.run("plan", "--site", "lab.yaml", "--workload", workload, "--dry-run").document()
                .path("estimate");
        assertThat(took.path("bytes").asLong()).isPositive();
        assertThat(next.path("runs").asInt()).isPositive();
        assertThat(next.path("expected").path("bytes")).as("what was measured is what is expected next")
                .isEqualTo(took.path("bytes"));
        assertThat(next.path("expected").path("blackoutMillis").asLong(-1)).isNotNegative();
        assertThat(next.path("actual").path("blackoutMillis").isNull()).as("nothing has been done yet").isTrue();
    }

    private Run migration(String command, String... more) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, "--site", "lab.yaml", "--workload", WORKLOAD));
        arguments.addAll(List.of(more));
        Run run = launcher.run(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.document().toString()).isZero();
        return run;
    }

    private double reserved() throws Exception {
        JsonNode document = launcher.run("capacity", "--site", "lab.yaml").document();
        assertThat(document.propertyNames()).contains("pools", "coverage", "sizing");
        for (JsonNode one : document.path("coverage")) {
            if (one.path("workload").asString().equals(WORKLOAD)) {
                return one.path("reserved").asDouble();
            }
        }
        throw new AssertionError(document.toString());
    }

    private static String state(Run run) {
        assertThat(run.exit()).as(run.document().toString()).isZero();
        return run.document().path("state").asString();
    }

    private static List<String> kinds(JsonNode service) {
        return service.path("components").valueStream().map(one -> one.path("kind").asString()).distinct().toList();
    }
}
