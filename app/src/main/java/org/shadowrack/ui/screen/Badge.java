package org.shadowrack.ui.screen;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.telemetry.Severity;

/**
 * A count on the rail.
 *
 * @param count 0 for none
 * @param severity the worst of what is counted; null where it is nothing abnormal
 */
public record Badge(int count, @Nullable Severity severity) {
    /** Nothing to count. */
    public static final Badge NONE = new Badge(0, null);
}
