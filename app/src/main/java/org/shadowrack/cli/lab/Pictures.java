package org.shadowrack.cli.lab;

import java.nio.file.Path;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;

/** Takes pictures of the console's screens without a display. */
@FunctionalInterface
public interface Pictures {
    /** Renders every screen of a site in operation into {@code folder}; answers the PNG files, in the order of the rail. */
    Outcome<List<Path>> take(Operations site, Path folder);
}
