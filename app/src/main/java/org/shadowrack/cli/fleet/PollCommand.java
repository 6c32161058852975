package org.shadowrack.cli.fleet;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.telemetry.site.SiteCollectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pulls readings of a site into its history for a while. */
@Command(name = "poll", description = "Pulls the readings of a site into its history for a while.")
public final class PollCommand implements ConsoleCommand {
    private final SiteFiles siteFiles;
    private final Histories histories;
    private final SiteCollectors collectors;
    private final CommandOutput output;

    @Option(names = "--site", required = true, paramLabel = "FILE", description = "The site's settings.")
    private @Nullable Path site;

    @Option(names = "--for", required = true, paramLabel = "DURATION", description = "How long, such as PT10M.")
    private @Nullable Duration duration;

    @Mixin
    private final OutputOptions form = new OutputOptions();

    /** A command on these parts. */
    public PollCommand(SiteFiles siteFiles, Histories histories, SiteCollectors collectors, CommandOutput output) {
        this.siteFiles = siteFiles;
        this.histories = histories;
        this.collectors = collectors;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(form.json(), run(), PollDocument::text);
    }

    private Outcome<PollDocument> run() {
        Path file = site;
        Duration time = duration;
        if (file == null || time == null || time.isNegative()) {
            return Outcome.failed(Problem.badInput("--for must not be negative", "read the options",
                    "Give a duration such as PT10M"));
        }
        return siteFiles.read(file)
                .then(settings -> histories.open(settings.data(), settings.history().credential())
                        .then(history -> poll(settings, history, time)));
    }

    private Outcome<PollDocument> poll(SiteSettings settings, History history, Duration time) {
        try (history; Collector collector = collectors.of(settings, patience(settings, time))) {
            PollTally tally = new PollTally();
            return rounds(collector, history, period(settings), time, tally).then(_ -> history.flush())
                    .then(_ -> tally.nothingAnswered()
                            ? Outcome.failed(Problem.unreachable(
                                    "no service answered; the last said: " + tally.reason(),
                                    "poll site " + settings.site(), "Check the network and the site's settings"))
                            : Outcome.ok(tally.document()));
        }
    }

    /** At least one round, even in no time at all. */
    private static Outcome<Outcome.Done> rounds(Collector collector, History history, Duration period, Duration time,
            PollTally tally) {
        long end = System.nanoTime() + time.toNanos();
        Outcome<Outcome.Done> outcome = Outcome.done();
        for (long next = System.nanoTime(); outcome.isOk(); next += period.toNanos()) {
            outcome = history.append(tally.add(collector.pollOnce()));
            long wait = next + period.toNanos() - System.nanoTime();
            if (System.nanoTime() + Math.max(wait, 0) >= end || !slept(wait)) {
                return outcome;
            }
        }
        return outcome;
    }

    private static boolean slept(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(nanos, 0)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Some time before the next round; a single round waits for everyone. */
    private static Duration patience(SiteSettings settings, Duration time) {
        Duration period = period(settings);
        return time.compareTo(period) < 0 ? Duration.ofSeconds(60) : period.multipliedBy(4).dividedBy(5);
    }

    /** The services' pace; a site of metric stores alone goes at theirs. */
    private static Duration period(SiteSettings settings) {
        return settings.services().stream().map(ServiceSettings::poll).min(Duration::compareTo)
                .or(() -> settings.metrics().stream().map(MetricSource::step).min(Duration::compareTo))
                .orElse(Duration.ofMinutes(1));
    }
}
