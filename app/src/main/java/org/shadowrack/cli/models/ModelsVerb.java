package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import picocli.CommandLine.Mixin;

/** What the commands of {@code models} have in common. */
abstract class ModelsVerb implements ConsoleCommand {
    final ModelDesk desk;
    final CommandOutput output;
    @Mixin
    final SiteOption site = new SiteOption();
    @Mixin
    final OutputOptions options = new OutputOptions();

    ModelsVerb(ModelDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }
}
