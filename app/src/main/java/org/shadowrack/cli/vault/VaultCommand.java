package org.shadowrack.cli.vault;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.security.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vault}: the group of its commands. */
@Command(name = "vault", description = "Credentials, encrypted. The passphrase is asked for, or read from SHADOWRACK_VAULT_PASSPHRASE.")
public final class VaultCommand implements ConsoleCommand {
    private final Vault vault;
    private final SecretInput input;
    private final CommandOutput output;
    @Spec
    private @Nullable CommandSpec spec;

    /** Stores what {@code input} gives in {@code vault}. */
    public VaultCommand(Vault vault, SecretInput input, CommandOutput output) {
        this.vault = vault;
        this.input = input;
        this.output = output;
    }

    @Override
    public List<ConsoleCommand> subcommands() {
        return List.of(new VaultSetCommand(vault, input, output), new VaultListCommand(vault, output),
                new VaultRemoveCommand(vault, output));
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say set, list or remove");
    }
}
