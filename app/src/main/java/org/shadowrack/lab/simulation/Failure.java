package org.shadowrack.lab.simulation;

import java.time.Instant;
import java.util.Optional;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;

/**
 * The truth about one failure that has happened.
 *
 * @param host         the host that went down
 * @param kind         of the failed part
 * @param number       of the failed part, from 1
 * @param at           when it failed
 * @param foreshadowed whether telemetry could show it beforehand
 * @param onset        when degradation began; empty for a failure without warning
 */
public record Failure(HostPlan host, PartKind kind, int number, Instant at, boolean foreshadowed,
        Optional<Instant> onset) {}
