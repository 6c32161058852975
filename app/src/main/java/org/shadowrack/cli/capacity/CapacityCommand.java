package org.shadowrack.cli.capacity;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shadowrack.capacity.CapacityPool.Reservation;
import org.shadowrack.capacity.sizing.ShadowSizing;
import org.shadowrack.capacity.sizing.ShadowSizing.Costs;
import org.shadowrack.capacity.sizing.ShadowSizing.Demand;
import org.shadowrack.capacity.sizing.ShadowSizing.Sizing;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.migration.SiteDesk;
import org.shadowrack.cli.migration.SiteDesk.OpenSite;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.ComponentEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code capacity}: coverage, reservations, and how large the shadow should be. */
@Command(name = "capacity", description = "Tells how each workload is covered, what is reserved, and what size of shadow is cheapest.")
public final class CapacityCommand implements ConsoleCommand {
    private static final double DAY_MILLIS = 86_400_000.0;

    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final SiteOption site = new SiteOption();

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--slot-cost", defaultValue = "100", description = "Of an idle slot, a month (default ${DEFAULT-VALUE}).")
    private double slotCost = 100;

    @Option(names = "--outage-cost", defaultValue = "10000", description = "Of a slot that is lacking, a month of it (default ${DEFAULT-VALUE}).")
    private double outageCost = 10_000;

    /** The command with what it needs. */
    public CapacityCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(form.json(),
                site.settings(files).then(settings -> desk.at(settings, open -> Outcome.ok(document(open)))),
                String::valueOf);
    }

    private CapacityDocument document(OpenSite open) {
        List<Demand> demands = open.topology().workloads().stream()
                .map(workload -> new Demand(workload.slots(), daily(open.history(), workload))).toList();
        List<PoolDocument> pools = open.pool().reservations().stream()
                .collect(Collectors.groupingBy(Reservation::host, TreeMap::new, Collectors.toList())).entrySet()
                .stream()
                .map(host -> new PoolDocument(host.getKey(), host.getValue())).toList();
        return new CapacityDocument(pools, open
                .pool().coverage(open.topology()).stream().map(one -> new CoverageDocument(one.workload(),
                        one.shadow(), one.reserved(), one.gap()))
                .toList(),
                ShadowSizing.size(demands, new Costs(slotCost, outageCost)));
    }

    /** The share of the days on record in which something failed on the workload's host. */
    private static double daily(History history, Workload workload) {
        var stat = history.stat();
        double days = stat.oldest().flatMap(from -> stat.newest().map(
                to -> (to.toEpochMilli() - from.toEpochMilli()) / DAY_MILLIS)).orElse(0.0);
        long failures = history.events(Instant.EPOCH, Instant.MAX).stream()
                .filter(event -> event.kind() == ComponentEvent.Kind.FAILURE)
                .filter(event -> event.component().value().startsWith(workload.primary() + "/")).count();
        return days < 1 ? 0 : Math.min(1, failures / days);
    }

    /** How a workload is covered. */
    record CoverageDocument(String workload, String shadow, double reserved, double gap) {}

    /** What is held of a host. */
    record PoolDocument(String host, List<Reservation> reservations) {}

    /** The document of {@code capacity}. */
    record CapacityDocument(List<PoolDocument> pools, List<CoverageDocument> coverage, Sizing sizing) {}
}
