package org.shadowrack.benchmarks.marks;

import static org.shadowrack.benchmarks.marks.MarkTable.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole job on the lab, for five seeds, by the command line: 210 server-months, which tell one false cutover in a hundred from
 * five. Each seed takes a dozen minutes, nearly all of it the live days.
 */
final class LabMarks {

    private static final int SEEDS = 5;
    /** Of live operation after the training, for each seed. */
    private static final int DAYS = 35;

    private LabMarks() {}

    static void measure(MarkTable table) throws IOException, InterruptedException {
        long foreshadowed = 0;
        long inTime = 0;
        long falseMoves = 0;
        double months = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            JsonNode document = run(seed);
            JsonNode forecast = document.path("forecast");
            long falseOnes = document.at("/moves/falseCutovers").asLong();
            falseMoves += falseOnes;
            months += document.at("/moves/serverMonths").asDouble();
            foreshadowed += forecast.path("foreshadowed").asLong();
            inTime += forecast.path("foreshadowedInTime").asLong();
            table.row("lab, seed " + seed, "foreshadowed failures caught half an hour ahead", "–",
                    forecast.path("foreshadowedInTime").asLong() + " of " + forecast.path("foreshadowed").asLong(),
                    ">= 80 % of all");
            table.row("lab, seed " + seed, "false cutovers, of all", "–",
                    falseOnes + " of " + document.at("/moves/cutovers").asLong(), "");
        }
        table.row("lab, five seeds", "foreshadowed failures caught half an hour ahead", "–",
                number("%.0f %%", 100.0 * inTime / Math.max(1, foreshadowed)), ">= 80 %");
        PoissonBounds bounds = PoissonBounds.of(falseMoves);
        table.row("lab, five seeds", "false cutovers in 100 server-months", "–",
                number("%.1f (%d in %.0f; 95 %%: %.1f to %.1f)", 100 * falseMoves / months, falseMoves, months,
                        100 * bounds.least() / months, 100 * bounds.most() / months),
                "<= 1");
    }

    private static JsonNode run(int seed) throws IOException, InterruptedException {
        Path report = Files.createTempDirectory("lab-marks-" + seed);
        Process process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), "org.shadowrack.boot.Main", "lab", "run", "--seed",
                String.valueOf(seed), "--live-days", String.valueOf(DAYS), "--report", report.toString(), "--json"))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        JsonNode document = JsonMapper.shared().readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("lab run ended with " + process.exitValue() + ": " + document);
        }
        return document;
    }
}
