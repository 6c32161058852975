package org.shadowrack.ui.forecasts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations.Consequence;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.screen.ScreenContext;

/** A threshold that is being thought of, and what it would have meant; computed off the FX thread. FX thread only. */
final class Proposal {
    private final ScreenContext context;
    private final Latest latest;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>();

    /**
     * What is known now.
     *
     * @param kind component kind's word, or default
     * @param inForce the threshold in force
     * @param proposed the one that is thought of
     * @param before what the one in force would have meant; null while it is computed
     * @param after the same of the proposed one
     */
    record State(String kind, double inForce, double proposed, @org.jspecify.annotations.Nullable Consequence before,
            @org.jspecify.annotations.Nullable Consequence after) {
        /** Whether there is something to save. */
        boolean changed() {
            return Math.abs(inForce - proposed) >= 0.005;
        }
    }

    Proposal(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        state.set(new State("default", inForce("default"), inForce("default"), null, null));
    }

    ObjectProperty<State> state() {
        return state;
    }

    /** Looks at another kind, beginning at its threshold in force. */
    void kind(String kind) {
        double threshold = inForce(kind);
        compute(new State(kind, threshold, threshold, null, null));
    }

    /** Thinks of another threshold for the same kind. */
    void propose(double threshold) {
        State now = state.get();
        compute(new State(now.kind(), now.inForce(), Math.round(threshold * 100) / 100.0, now.before(), null));
    }

    /** Looks for the threshold of least cost, from 5 to 95 %, and proposes it. */
    void cheapest(Costs costs) {
        State now = state.get();
        List<Double> tried = IntStream.rangeClosed(1, 19).mapToObj(step -> step * 0.05).toList();
        latest.run(() -> context.operations().consequences(now.kind(), tried), found -> {
            int best = IntStream.range(0, found.size()).boxed()
                    .min(Comparator.comparingDouble(i -> costs.month(found.get(i)))).orElse(0);
            if (found.get(best).days() > 0) {
                propose(tried.get(best));
            } else {
                state.set(now);
            }
        });
    }

    /** Why it can't be saved; empty where it can. */
    String refusal() {
        if (!context.operator().role().includes(Permission.SET_THRESHOLD.least())) {
            return context.text("forecasts.needs-approver");
        }
        return state.get().changed() ? "" : context.text("forecasts.unchanged");
    }

    /** Puts the proposed threshold in force. */
    void save() {
        State now = state.get();
        if (refusal().isEmpty()) {
            context.command(() -> context.operations().setThreshold(context.operator(), now.kind(), now.proposed()),
                    (Outcome.Done done) -> {
                        context.desk().tell(context.text("forecasts.saved", now.kind(),
                                Math.round(now.proposed() * 100)));
                        kind(now.kind());
                    });
        }
    }

    void drop() {
        latest.drop();
    }

    private void compute(State asked) {
        state.set(asked);
        latest.run(() -> context.operations().consequences(asked.kind(),
                List.of(asked.inForce(), asked.proposed())),
                both -> state.set(new State(asked.kind(), asked.inForce(), asked.proposed(), both.getFirst(),
                        both.getLast())));
    }

    private double inForce(String kind) {
        return ForecastRows.threshold(context.operations().thresholds(), kind);
    }
}
