package org.shadowrack.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** A command, annotated for picocli. Its call answers the exit code. Adding one is a class and a line in the catalogue. */
public interface ConsoleCommand extends Callable<Integer> {
    /** The commands below this one ({@code history} has {@code history import}); none for most. */
    default List<ConsoleCommand> subcommands() {
        return List.of();
    }
}
