package org.shadowrack.migration.drivers.haproxy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Gives the one server the other's weight. HAProxy keeps the newest epoch in a variable of its process, which it raises
 * itself and never lowers (converter {@code set-var} with the condition {@code iflt}): an older move finds a newer one's there.
 */
record WeightSwitch(Duration timeout) implements TrafficSwitch {
    private static final int DEFAULT_WEIGHT = 100;

    @Override
    public StepOutcome prepare(Move move) {
        return attempt(() -> {
            BackendPlace place = BackendPlace.of(move);
            Backend now = claimed(place, move.epoch());
            if (now.to().serves() && !now.from().serves()) {
                return new StepOutcome.Failed("Holding " + place.to() + " ready in " + place + ": it serves already: "
                        + now);
            }
            if (now.to().weight() > 0 || !now.to().admitted()) {
                now = changed(place,
                        List.of(set(place, place.to(), "weight 0"), set(place, place.to(), "state ready")));
            }
            return now.to().weight() == 0
                    ? new StepOutcome.Done(place.to() + " is ready at weight 0: " + now)
                    : new StepOutcome.Retry("Holding " + place.to() + " ready in " + place + ": " + now);
        });
    }

    @Override
    public StepOutcome switchTo(Move move) {
        return attempt(() -> {
            BackendPlace place = BackendPlace.of(move);
            Backend before = claimed(place, move.epoch());
            Backend now = before.switched() && before.to().operational()
                    ? before
                    : changed(place, commands(place, before, move));
            if (now.epoch() > move.epoch()) {
                throw newer(place, now, move.epoch());
            }
            return now.switched() && now.to().operational()
                    ? new StepOutcome.Done(place + " sends clients to " + move.to() + ": " + now)
                    : new StepOutcome.Retry("Sending clients to " + move.to() + " by " + place + ": " + now);
        });
    }

    /** First the one, then the other: in between a client may meet the one that is left, which is fenced, but never none. */
    private static List<String> commands(BackendPlace place, Backend before, Move move) {
        Integer own = place.weight();
        int left = before.from().weight() > 0 ? before.from().weight() : DEFAULT_WEIGHT;
        List<String> commands = new ArrayList<>(List.of(set(place, place.to(), "weight " + (own == null ? left : own)),
                set(place, place.to(), "state ready"), set(place, place.from(), "weight 0")));
        if (!before.to().operational()) {
            // It was promoted a moment ago: HAProxy's own check would see that only at its next turn, and checks on.
            commands.add(set(place, place.to(), "health up"));
        }
        if ("close".equals(move.parameters().get("sessions"))) {
            commands.add("shutdown sessions server " + place.backend() + "/" + place.from());
        }
        return commands;
    }

    /** Raises the epoch to this move's, if it is not newer, and reads what there is. */
    private Backend claimed(BackendPlace place, long epoch) throws Trouble {
        String variable = place.variable();
        Backend now = Backend.read(place, new RuntimeApi(place, timeout).change("experimental-mode on; set var "
                + variable + "_seen int(0),set-var(" + variable + ",ifnotset); set var " + variable + "_seen int("
                + epoch + "),set-var(" + variable + ",iflt); " + Backend.question(place)));
        if (now.epoch() > epoch) {
            throw newer(place, now, epoch);
        }
        if (now.epoch() < epoch) {
            throw new Trouble(Trouble.Effect.REFUSED, "Claiming " + place + " for epoch " + epoch,
                    "it keeps no epoch (" + now + "); HAProxy 2.6 or newer and a socket of level admin are needed");
        }
        return now;
    }

    private Backend changed(BackendPlace place, List<String> commands) throws Trouble {
        return Backend.read(place, new RuntimeApi(place, timeout)
                .change(String.join("; ", commands) + "; " + Backend.question(place)));
    }

    @Override
    public Outcome<String> current(Move move) {
        try {
            BackendPlace place = BackendPlace.of(move);
            Backend now = Backend.read(place, new RuntimeApi(place, timeout).ask(Backend.question(place)));
            if (now.from().serves() == now.to().serves()) {
                return Outcome.failed(Problem.failed("it is not one of " + move.from() + " and " + move.to() + ": "
                        + now, "Asking where " + place + " sends clients", "Look at the weights of both"));
            }
            return Outcome.ok(now.to().serves() ? move.to() : move.from());
        } catch (Trouble trouble) {
            return Outcome.failed(trouble.problem());
        }
    }

    private static String set(BackendPlace place, String server, String what) {
        return "set server " + place.backend() + "/" + server + " " + what;
    }

    private static Trouble newer(BackendPlace place, Backend now, long epoch) {
        return new Trouble(Trouble.Effect.REFUSED, "Switching " + place + " for epoch " + epoch,
                "a newer move, epoch " + now.epoch() + ", has claimed it");
    }

    /** What a verb does. */
    @FunctionalInterface
    private interface Attempt {
        StepOutcome make() throws Trouble;
    }

    private static StepOutcome attempt(Attempt attempt) {
        try {
            return attempt.make();
        } catch (Trouble trouble) {
            return trouble.outcome();
        }
    }
}
