package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models promote}. */
@Command(name = "promote", description = "Puts a model into use in place of the one that forecasts its scope now.")
final class ModelsPromoteCommand extends ModelsVerb {
    @Parameters(paramLabel = "MODEL", description = "The model, as the list names it.")
    private String name = "";

    ModelsPromoteCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.change(site, "promote " + name,
                forecasting -> forecasting.promote(name).map(card -> ModelDocument.of(card, null))),
                ModelDocument::text);
    }
}
