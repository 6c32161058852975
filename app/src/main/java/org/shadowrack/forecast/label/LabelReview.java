package org.shadowrack.forecast.label;

import java.time.Instant;
import org.shadowrack.model.site.ComponentId;

/**
 * What a person said of a failure on record.
 *
 * @param component that is said to have failed
 * @param failedAt when, as the history has it
 * @param rejected whether it is not to be learned from
 * @param operator who said so
 * @param reason why, never blank where it was rejected
 * @param at when they said so, in the site's time
 */
public record LabelReview(ComponentId component, Instant failedAt, boolean rejected, String operator, String reason,
        Instant at) {}
