package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models revert}. */
@Command(name = "revert", description = "Puts the model back into use that was in use before.")
final class ModelsRevertCommand implements ConsoleCommand {
    private final ModelDesk desk;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Parameters(paramLabel = "SCOPE", description = "The scope: fleet, or a kind of components.")
    private String name = "";

    ModelsRevertCommand(ModelDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.change(site, "revert " + name,
                forecasting -> forecasting.revert(name).map(card -> ModelDocument.of(card, null))),
                ModelDocument::text);
    }
}
