package org.shadowrack.migration.drivers.postgres.host;

import org.shadowrack.migration.driver.Trouble;

/** What is known of a server, as asked now. */
public sealed interface ServerState {
    /** It takes writes. */
    record Writable() implements ServerState {}

    /** It runs, and only replays what another writes. */
    record Standby() implements ServerState {}

    /** It does not run: nothing listens at its port, and its data folder has no living process. */
    record Stopped(ControlData control) implements ServerState {}

    /** Nothing listens at its port, and there is no data folder. */
    record Absent() implements ServerState {}

    /** It can't be told. */
    record Unclear(Trouble why) implements ServerState {}
}
