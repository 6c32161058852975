package org.shadowrack.cli.vault;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.security.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vault remove NAME}. */
@Command(name = "remove", description = "Removes a secret from the vault.")
final class VaultRemoveCommand implements ConsoleCommand {
    private final Vault vault;
    private final CommandOutput output;
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Parameters(paramLabel = "NAME", description = "Whose.")
    private String name = "";

    VaultRemoveCommand(Vault vault, CommandOutput output) {
        this.vault = vault;
        this.output = output;
    }

    /** What is gone. */
    record Removed(String removed) {}

    @Override
    public Integer call() {
        return output.print(options.json(), vault.remove(name).map(done -> new Removed(name)),
                removed -> "Removed " + removed.removed());
    }
}
