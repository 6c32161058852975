package org.shadowrack.cli.whatif;

import java.nio.file.Path;
import java.util.List;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.OpenBundle;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.ScenarioFiles;
import org.shadowrack.whatif.WhatIf;
import org.shadowrack.whatif.WhatIf.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whatif}: scenarios on a bundle. */
@Command(name = "whatif", mixinStandardHelpOptions = true, description = {
        "Plays scenarios on a bundle's recorded forecasts and failures, each many times, and says what they would have",
        "come to: outages, downtime, false migrations, cost, each with the interval that holds nine tenths of the runs."})
public final class WhatIfCommand implements ConsoleCommand {
    private final Bundles bundles;
    private final ScenarioFiles scenarioFiles;
    private final WhatIf whatIf;
    private final CommandOutput output;

    @Mixin
    private final OutputOptions options = new OutputOptions();

    @Option(names = "--bundle", required = true, description = "A file made by 'shadowrack bundle'.")
    private Path bundle = Path.of("");

    @Option(names = "--scenario", required = true, description = "Scenario file: one scenario, or up to four under 'scenarios'.")
    private Path scenario = Path.of("");

    @Option(names = "--runs", defaultValue = "1000", description = "Runs of each scenario (default ${DEFAULT-VALUE}).")
    private int runs = 1000;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of scenarios without their own (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** The command with what it needs. */
    public WhatIfCommand(Bundles bundles, ScenarioFiles scenarioFiles, WhatIf whatIf, CommandOutput output) {
        this.bundles = bundles;
        this.scenarioFiles = scenarioFiles;
        this.whatIf = whatIf;
        this.output = output;
    }

    @Override
    public Integer call() {
        Outcome<Analysis> outcome = scenarioFiles.read(scenario)
                .then(scenarios -> bundles.open(bundle).then(opened -> analyse(opened, scenarios)));
        return output.print(options.json(), outcome, AnalysisText::of);
    }

    private Outcome<Analysis> analyse(OpenBundle opened, List<Scenario> scenarios) {
        try (opened) {
            return whatIf.analyse(opened, scenarios, runs, seed);
        }
    }
}
