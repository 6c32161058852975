package org.shadowrack.cli.lab;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.ConsoleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab}: says what it can do when it is called without more. */
@Command(name = "lab", description = "The embedded simulated data centre: run the whole job, open the console on it, or serve it.")
public final class LabGroup implements ConsoleCommand {
    private final List<ConsoleCommand> subcommands;

    @Spec
    private @Nullable CommandSpec spec;

    /** The group of these. */
    public LabGroup(List<ConsoleCommand> subcommands) {
        this.subcommands = List.copyOf(subcommands);
    }

    @Override
    public List<ConsoleCommand> subcommands() {
        return subcommands;
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                "lab needs a subcommand: run, console or serve");
    }
}
