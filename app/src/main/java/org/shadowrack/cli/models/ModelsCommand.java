package org.shadowrack.cli.models;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models}: the group of its commands. */
@Command(name = "models", description = "The forecasters of a site: list, show, promote, revert, compare, recalibrate.")
public final class ModelsCommand implements ConsoleCommand {
    private final ModelDesk desk;
    private final CommandOutput output;
    @Spec
    private @Nullable CommandSpec spec;

    /** Works on what {@code desk} opens. */
    public ModelsCommand(ModelDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }

    @Override
    public List<ConsoleCommand> subcommands() {
        return List.of(new ModelsListCommand(desk, output), new ModelsShowCommand(desk, output),
                new ModelsPromoteCommand(desk, output), new ModelsRevertCommand(desk, output),
                new ModelsCompareCommand(desk, output), new ModelsRecalibrateCommand(desk, output));
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                "say list, show, promote, revert, compare or recalibrate");
    }
}
