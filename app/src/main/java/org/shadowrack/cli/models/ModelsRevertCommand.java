package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models revert}. */
@Command(name = "revert", description = "Puts the model back into use that was in use before.")
final class ModelsRevertCommand extends ModelsVerb {
    @Parameters(paramLabel = "SCOPE", description = "The scope: fleet, or a kind of components.")
    private String name = "";

    ModelsRevertCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.change(site, "revert " + name,
                forecasting -> forecasting.revert(name).map(card -> ModelDocument.of(card, null))),
                ModelDocument::text);
    }
}
