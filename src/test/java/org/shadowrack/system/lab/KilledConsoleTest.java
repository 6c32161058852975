package org.shadowrack.system.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import tools.jackson.databind.JsonNode;

/**
 * A console's process is killed (SIGKILL) again and again while it moves workloads. Broken where an effect comes before its
 * intent is on disk, where the next console can't open or does not take up what it finds, or where anything is lost or left
 * without an owner.
 */
class KilledConsoleTest {
    private static final int KILLS = 24;
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private final Lab lab = Labs.start(LabSettings.defaults().withRacks(1), WorkloadPlanes.inMemory());
    private final LabAccess access = new LabAccess(lab.controlUrl(), lab.user(), new String(lab.password()),
            lab.certificateSha256());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void afterEveryKillTheNextConsoleGoesOnAndNothingIsLost() throws Exception {
        Random random = new Random();
        long until = System.nanoTime() + LONGEST.toNanos();
        int kills = 0;
        List<String> told = new ArrayList<>();
        while (kills < KILLS && System.nanoTime() < until) {
            kills++;
            told.addAll(killAfter(Duration.ofMillis(random.nextInt(20, 2_000))));
        }
        List<String> end = finish();

        long found = told.stream().filter(line -> line.startsWith("FOUND")).count();
        System.out.println("killed " + kills + " times; consoles found " + found + " open migrations, "
                + told.stream().filter(line -> line.startsWith("TAKEN UP")).count() + " of them in the middle; "
                + end.stream().filter(line -> line.startsWith("END")).count() + " migrations in all");
        assertThat(kills).isGreaterThan(4);
        assertThat(found).as("kills in the middle of migrations").isPositive();
        assertThat(end).filteredOn(line -> line.startsWith("END")).isNotEmpty()
                .allMatch(line -> line.startsWith("END COMMITTED") || line.startsWith("END ROLLED_BACK"));
        access.topology("lab-continuous").workloads().forEach(workload -> whole(workload.name()));
    }

    /** One copy takes writes, where clients are pointed, and it has every write that was acknowledged. */
    private void whole(String workload) {
        JsonNode status = access.get("/lab/v1/workloads/" + workload);
        assertThat(StreamSupport.stream(status.path("copies").spliterator(), false)
                .filter(copy -> copy.path("state").asString().equals("active"))).as(status.toString()).hasSize(1);
        assertThat(status.path("address").path("host")).as(status.toString()).isEqualTo(status.path("activeHost"));
        assertThat(access.get("/lab/v1/workloads/" + workload + "/ledger").path("lost").asLong()).isZero();
    }

    private List<String> killAfter(Duration alive) throws IOException, InterruptedException {
        Process console = start();
        List<String> lines = new ArrayList<>();
        BufferedReader reader = console.inputReader();
        String line = reader.readLine();
        while (line != null && !line.equals("READY")) {
            lines.add(line);
            line = reader.readLine();
        }
        assertThat(line).as(() -> "the console did not open: " + lines).isEqualTo("READY");
        console.waitFor(alive.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(console.isAlive()).isTrue();
        console.destroyForcibly().waitFor();
        return lines;
    }

    private List<String> finish() throws IOException, InterruptedException {
        Process console = start("finish");
        List<String> lines = console.inputReader().lines().toList();
        assertThat(console.waitFor()).as(() -> lines.toString()).isZero();
        return lines;
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"),
                KilledConsole.class.getName(), folder.toString(), access.control(), access.user(), access.pin()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LAB_PASSWORD", access.password());
        return builder.start();
    }
}
