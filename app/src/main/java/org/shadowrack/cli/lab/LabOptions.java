package org.shadowrack.cli.lab;

import picocli.CommandLine.Option;

/** What every command on the lab can be told. */
final class LabOptions {
    @Option(names = "--racks", defaultValue = "3", description = "Primary racks, 1 to 40 (default ${DEFAULT-VALUE}).")
    int racks = 3;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything random (default ${DEFAULT-VALUE}).")
    long seed = 1;
}
