package org.shadowrack.cli.vault;

import java.util.List;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.security.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vault list}: names alone. */
@Command(name = "list", description = "Lists the names in the vault, never the secrets.")
final class VaultListCommand implements ConsoleCommand {
    private final Vault vault;
    private final CommandOutput output;
    @Mixin
    private OutputOptions options = new OutputOptions();

    VaultListCommand(Vault vault, CommandOutput output) {
        this.vault = vault;
        this.output = output;
    }

    /** What there is. */
    record Names(List<String> names) {}

    @Override
    public Integer call() {
        return output.print(options.json(), vault.names().map(Names::new),
                listed -> listed.names().isEmpty() ? "The vault is empty" : String.join("\n", listed.names()));
    }
}
