package org.shadowrack.cli.lab;

import org.shadowrack.cli.ConsoleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab}: says what it can do when it is called without more. */
@Command(name = "lab", description = "The embedded simulated data centre: run the whole job, open the console on it, or serve it.")
public final class LabGroup implements ConsoleCommand {
    @Spec
    private CommandSpec spec;

    /** For picocli, which sets the specification. */
    @SuppressWarnings("NullAway.Init")
    public LabGroup() {}

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "lab needs a subcommand: run, console or serve");
    }
}
