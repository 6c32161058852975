package org.shadowrack.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.TrialReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the HTML report of a trial, with pictures of the console as it stands at the trial's end. */
public final class ReportWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);

    private final Pictures pictures;

    /** A writer that takes its pictures with {@code pictures}. */
    public ReportWriter(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Writes {@code index.html} and the pictures into {@code folder}; answers the report with its place. */
    public Outcome<TrialReport> write(TrialReport report, Operations site, Path folder) {
        List<Path> taken = pictures.take(site, folder).orElse(problem -> {
            LOG.warn("no pictures: {}", problem.line());
            return List.of();
        });
        Path page = folder.resolve("index.html");
        try {
            Files.writeString(page, ReportPage.of(report, taken));
            return Outcome.ok(report.withReport(page.toString()));
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.failed("it can't be written: " + unwritable.getMessage(),
                    "writing the report " + page, "Free some disk or give another folder with --report"));
        }
    }
}
