package org.shadowrack.model.site;

import org.jspecify.annotations.Nullable;

/**
 * Where a component stands.
 *
 * @param rack the rack's name
 * @param unit the lowest rack unit it takes, from 1; 0 where it is not known
 * @param height in rack units, at least 1
 * @param powerFeed the feed it hangs on, where known; where it hangs on several, their names joined by +
 * @param uplink the switch it hangs on, where known; several joined by +
 */
public record Position(String rack, int unit, int height, @Nullable String powerFeed, @Nullable String uplink) {}
