/**
 * The hazards that every migration must survive, one test each, named after its hazard. {@link OwnershipHazardTest}: two
 * primaries, an old holder that wakes late, two operators, two consoles. {@link CrashHazardTest}: crash in mid-step, a retried
 * step, a full disk, a lost word. {@link DataHazardTest}: compensation fails, rollback loses nothing, stale replica, a source that
 * dies, DNS caches. {@link PolicyHazardTest}: no room, stale plan, expired prediction, insiders, maintenance windows. Flapping,
 * storms of predictions, drift and a console that is cut off are the policy's and its actor's: see their own tests.
 */
@NullMarked
package org.shadowrack.migration.hazard;

import org.jspecify.annotations.NullMarked;
