package org.shadowrack.ui.start;

import java.nio.file.Path;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.ui.start.SiteDoor.Look;
import org.shadowrack.ui.start.SiteDoor.OpenSite;

/** Where the start stands. */
sealed interface StartState {
    /** Waits for a choice. */
    record Choosing() implements StartState {}

    /** Works on what was chosen; {@code what} in words. */
    record Working(String what) implements StartState {}

    /** It could not be done; the choice is free again. */
    record Refused(Problem problem) implements StartState {}

    /** The vault is shut; {@code problem} in words after a wrong passphrase, else empty. */
    record Locked(Path file, Look look, String problem) implements StartState {}

    /** Certificates wait for consent. */
    record Asking(Path file, Look look) implements StartState {}

    /** No service can be used; its history could be seen all the same. */
    record Silent(Path file, Look look) implements StartState {}

    /** Done. */
    record Opened(OpenSite site) implements StartState {}
}
