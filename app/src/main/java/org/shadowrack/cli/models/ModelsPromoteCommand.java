package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models promote}. */
@Command(name = "promote", description = "Puts a model into use in place of the one that forecasts its scope now.")
final class ModelsPromoteCommand implements ConsoleCommand {
    private final ModelDesk desk;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Parameters(paramLabel = "MODEL", description = "The model, as the list names it.")
    private String name = "";

    ModelsPromoteCommand(ModelDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.change(site, "promote " + name,
                forecasting -> forecasting.promote(name).map(card -> ModelDocument.of(card, null))),
                ModelDocument::text);
    }
}
