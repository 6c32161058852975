package org.shadowrack.cli.output;

import picocli.CommandLine.Option;

/** What every command takes; mixed into each with picocli's {@code @Mixin}. Filled by picocli, read by the command. */
public final class OutputOptions {
    @Option(names = "--json", description = "Print one JSON document on standard output; logs go to standard error.")
    private boolean json;

    /** Whether a JSON document is wanted. */
    public boolean json() {
        return json;
    }
}
