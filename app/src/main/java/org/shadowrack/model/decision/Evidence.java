package org.shadowrack.model.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;

/**
 * Why an advice is given.
 *
 * @param component which component's forecast or failure it rests on; null where there is none
 * @param at as of when
 * @param probability within {@code horizon}, 0 to 1
 * @param horizon how far ahead
 * @param threshold the threshold it is held against, 0 to 1
 * @param reason in words
 */
public record Evidence(@Nullable ComponentId component, Instant at, double probability, Horizon horizon,
        double threshold, String reason) {}
