package org.shadowrack.boot;

import java.util.Arrays;
import java.util.List;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Builds the tree of commands, and turns wrong usage and bugs into the command line's one form of error. */
final class CommandLines {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);
    private final CommandOutput output;

    CommandLines(CommandOutput output) {
        this.output = output;
    }

    CommandLine of(List<ConsoleCommand> commands) {
        CommandLine top = new CommandLine(new Top());
        commands.forEach(command -> add(top, command));
        top.setParameterExceptionHandler(this::wrongUsage);
        top.setExecutionExceptionHandler(this::bug);
        top.setCaseInsensitiveEnumValuesAllowed(true);
        return top;
    }

    private static void add(CommandLine parent, ConsoleCommand command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        command.subcommands().forEach(below -> add(line, below));
        parent.addSubcommand(line);
    }

    private int wrongUsage(ParameterException wrong, String[] arguments) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return print(arguments, Problem.badInput(String.valueOf(wrong.getMessage()), "Reading the command line",
                "See '" + name + " --help'"));
    }

    private int bug(Exception bug, CommandLine line, ParseResult parsed) {
        LOG.error("A defect in {}", line.getCommandSpec().qualifiedName(), bug);
        return print(parsed.originalArgs().toArray(String[]::new), Problem.failed("a defect: " + bug,
                "Running " + line.getCommandSpec().qualifiedName(), "Report it with the log on standard error"));
    }

    private int print(String[] arguments, Problem problem) {
        return output.print(Arrays.asList(arguments).contains("--json"), Outcome.failed(problem), String::valueOf);
    }

    /** The launcher itself. Without a command Main opens the console, so this only ever sees wrong ones. */
    @Command(name = "shadowrack", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Watches a primary infrastructure and its shadow, and moves workloads before hardware fails.", footer = "Without a command the console opens.")
    static final class Top implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "a command is missing");
        }
    }
}
