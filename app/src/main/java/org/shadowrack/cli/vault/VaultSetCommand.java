package org.shadowrack.cli.vault;

import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Secret;
import org.shadowrack.security.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vault set NAME}. */
@Command(name = "set", description = "Stores a secret under a name, to be referred to as vault:NAME. It is typed, or comes from an environment variable.")
final class VaultSetCommand implements ConsoleCommand {
    private final Vault vault;
    private final SecretInput input;
    private final CommandOutput output;
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Parameters(paramLabel = "NAME", description = "Letters, digits, '.', '_', '/' and '-'.")
    private String name = "";
    @Option(names = "--from-env", paramLabel = "VARIABLE", description = "The environment variable that holds the secret.")
    private @Nullable String variable;

    VaultSetCommand(Vault vault, SecretInput input, CommandOutput output) {
        this.vault = vault;
        this.input = input;
        this.output = output;
    }

    /** What to write where a credential is asked for. */
    record Stored(String reference) {}

    @Override
    public Integer call() {
        Outcome<Secret> secret = variable == null ? input.typed(name) : input.variable(variable);
        return output.print(options.json(), secret.then(this::store),
                stored -> "Stored; refer to it as " + stored.reference());
    }

    private Outcome<Stored> store(Secret secret) {
        try (secret) {
            return vault.put(name, secret).map(done -> new Stored("vault:" + name));
        }
    }
}
