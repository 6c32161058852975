package org.shadowrack.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.doctor.Check.Finding;
import org.shadowrack.cli.doctor.Check.State;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: says what is fit and what is not; ends with 1 where something must be mended. */
@Command(name = "doctor", description = "Checks this machine and, with --site, a site: Java, memory, display, vault, folder, disk, services.")
public final class DoctorCommand implements ConsoleCommand {
    private final List<Check> machine;
    private final SiteFiles files;
    private final SiteChecks site;
    private final CommandOutput output;
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Option(names = "--site", paramLabel = "FILE", description = "The site's file.")
    private @Nullable Path file;

    /** Runs {@code machine}'s checks, and those of a site with the given trust and credentials. */
    public DoctorCommand(List<Check> machine, SiteFiles files, Tls tls, CredentialStore credentials,
            CommandOutput output) {
        this.machine = List.copyOf(machine);
        this.files = files;
        this.site = new SiteChecks(new ServiceProbe(tls, credentials));
        this.output = output;
    }

    /** All findings. */
    record Diagnosis(List<Finding> checks) {
        List<Finding> failed() {
            return checks.stream().filter(finding -> finding.state() == State.FAILED).toList();
        }
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = new Diagnosis(findings());
        if (diagnosis.failed().isEmpty() || !options.json()) {
            int printed = output.print(options.json(), Outcome.ok(diagnosis), DoctorCommand::text);
            return diagnosis.failed().isEmpty() ? printed : 1;
        }
        return output.print(true, Outcome.<Diagnosis>failed(problem(diagnosis)), DoctorCommand::text);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        machine.forEach(check -> findings.addAll(check.look()));
        if (file != null) {
            findings.addAll(files.read(file).map(site::of)
                    .orElse(problem -> List.of(Finding.failed("site", problem.message(), problem.next()))));
        }
        return findings;
    }

    private static Problem problem(Diagnosis diagnosis) {
        return Problem.failed(
                diagnosis.failed().stream().map(finding -> finding.name() + ": " + finding.found())
                        .collect(Collectors.joining("; ")),
                "Checking this machine and the site",
                diagnosis.failed().stream().map(Finding::next).distinct().collect(Collectors.joining("; ")));
    }

    private static String text(Diagnosis diagnosis) {
        return diagnosis.checks().stream()
                .map(finding -> String.format("%-8s %-12s %s%s",
                        finding.state().name().toLowerCase(java.util.Locale.ROOT),
                        finding.name(), finding.found(), finding.next().isEmpty() ? "" : "  -> " + finding.next()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
