package org.shadowrack.redfish.action;

import java.util.Set;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/**
 * Watches a system after a reset until it is as it should be. What a service accepts is not what it does: a restart
 * called graceful may pull the power, and an acknowledged one may never happen.
 */
public final class ResetWatch {
    private static final Set<String> TO_OFF = Set.of("ForceOff", "GracefulShutdown");
    private static final Set<String> TO_ON = Set.of("On", "ForceOn");

    private final Fetcher fetcher;
    private final Runnable pause;

    /** What was seen: the last PowerState, and whether the system was seen without power in between. */
    public record Seen(String powerState, boolean lostPower) {}

    /** A watch that looks after every {@code pause}. */
    public ResetWatch(Fetcher fetcher, Runnable pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    /**
     * Looks until the system is off, on, or on again, as {@code resetType} means.
     *
     * @param before the system as it was
     * @param looks at most
     */
    public Outcome<Seen> until(JsonNode before, String uri, String resetType, int looks) {
        String first = Json.text(before, "LastResetTime");
        boolean lost = false;
        String state = Json.text(before, "PowerState");
        for (int look = 0; look < looks && !Thread.currentThread().isInterrupted(); look++) {
            if (fetcher.get(uri) instanceof Outcome.Ok<JsonNode>(JsonNode now)) {
                state = Json.text(now, "PowerState");
                lost |= !state.equals("On");
                boolean restarted = lost || !Json.text(now, "LastResetTime").equals(first);
                if (reached(resetType, state, restarted)) {
                    return Outcome.ok(new Seen(state, lost));
                }
            }
            pause.run();
        }
        return Outcome
                .failed(Problem.failed("it was accepted, but the system is still " + state, "reset " + uri + " by "
                        + resetType, "Look at the system before anything else is done to it"));
    }

    private static boolean reached(String resetType, String state, boolean restarted) {
        if (TO_OFF.contains(resetType)) {
            return state.equals("Off");
        }
        return state.equals("On") && (TO_ON.contains(resetType) || restarted);
    }
}
