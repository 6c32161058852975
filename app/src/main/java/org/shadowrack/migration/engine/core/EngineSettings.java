package org.shadowrack.migration.engine.core;

import java.time.Duration;

/**
 * What the engine is told once.
 *
 * @param owner names this console in leases; no two that live at once have the same
 * @param automatic whether the site's mode lets the console cut over critical workloads by itself
 * @param commitWindow how long a cutover can be taken back, where the profile does not say
 * @param lease how long a console that has died keeps others from its migrations
 * @param approval how long a second person's word holds
 */
public record EngineSettings(String owner, boolean automatic, Duration commitWindow, Duration lease,
        Duration approval) {
    /** A lease of five minutes, an approval for eight hours: a shift. */
    public static EngineSettings of(String owner, boolean automatic, Duration commitWindow) {
        return new EngineSettings(owner, automatic, commitWindow, Duration.ofMinutes(5), Duration.ofHours(8));
    }
}
