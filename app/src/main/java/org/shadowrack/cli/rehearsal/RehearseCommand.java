package org.shadowrack.cli.rehearsal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rehearse}: every fault at every step, and the console killed at every journal write. */
@Command(name = "rehearse", description = "Runs a profile with a fault at every step in turn, and the console killed at every journal write in turn.")
public final class RehearseCommand implements ConsoleCommand {
    private final Profiles profiles;
    private final CommandOutput output;

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--profile", required = true, paramLabel = "P", description = "The migration profile.")
    private String profile = "";

    /** The command with what it needs. */
    public RehearseCommand(Profiles profiles, CommandOutput output) {
        this.profiles = profiles;
        this.output = output;
    }

    @Option(names = "--profiles", paramLabel = "FOLDER", description = "Where NAME.yaml is looked for first, such as a site's own folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Profiles known = folder == null ? profiles : Profiles.in(folder);
        return output.print(form.json(), known.named(profile).map(Rehearsal::of), String::valueOf);
    }
}
