package org.shadowrack.ui.start;

import java.nio.file.Path;
import org.shadowrack.ui.start.SiteDoor.LabChoice;

/** What the console opens when its window shows. */
public sealed interface Opening {
    /** Waits for the operator's choice. */
    record Choice() implements Opening {}

    /** A site at once. */
    record SiteFile(Path file) implements Opening {}

    /** A lab at once. */
    record EmbeddedLab(LabChoice lab) implements Opening {}
}
