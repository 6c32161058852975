package org.shadowrack.model.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Severity;

/**
 * An alarm in the sense of ISA-18.2.
 *
 * @param id stable while it stands
 * @param severity how bad
 * @param component whose; null for an alarm of the console itself
 * @param text what is wrong, in one line
 * @param since when it came
 * @param acknowledged by whom; null while nobody has
 * @param action what is advised, in two or three words
 */
public record Alarm(String id, Severity severity, @Nullable ComponentId component, String text, Instant since,
        @Nullable String acknowledged, String action) {}
