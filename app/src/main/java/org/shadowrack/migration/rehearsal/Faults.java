package org.shadowrack.migration.rehearsal;

import java.util.function.Supplier;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Injects one fault at one call of a run. Not thread-safe. */
public final class Faults {
    private static final int SHORT = 12;

    private final Kind kind;
    private final int at;
    private int calls;
    private String victim = "";
    private int partition;

    /** The fault comes at the effect with this number, from 1; 0 for never. */
    public Faults(Kind kind, int at) {
        this.kind = kind;
        this.at = at;
    }

    /** What goes wrong. */
    public enum Kind {
        /** One call fails outright. */
        ERROR,
        /** Every call of that verb fails from then on. */
        BROKEN,
        /** One call times out and nothing has happened. */
        TIMEOUT,
        /** One call happens, and its answer is lost. */
        LOST_REPLY,
        /** From then on that verb's answers are always lost, though it happens. */
        DEAF,
        /** Nothing is reached for some calls. */
        PARTITION,
        /** Nothing is reached ever again. */
        CUT_OFF,
        /** The host that the workload came from dies: what goes through it is not answered any more. */
        HOST_DIES
    }

    /** How many effects were asked for. */
    public int calls() {
        return calls;
    }

    /** Everything is mended. */
    public void heal() {
        victim = "";
        partition = 0;
        calls = Integer.MAX_VALUE / 2;
    }

    /** Whether the host is to die now; asked before each effect. */
    boolean hostDies() {
        return kind == Kind.HOST_DIES && calls + 1 == at;
    }

    StepOutcome effect(String verb, Supplier<StepOutcome> effect) {
        boolean now = ++calls == at;
        if (now) {
            strike(verb);
        }
        if (cutOff()) {
            return new StepOutcome.Unknown("no answer to " + verb);
        }
        boolean struck = now || verb.equals(victim);
        return struck ? struck(verb, effect) : effect.get();
    }

    <T> Outcome<T> question(String verb, Supplier<Outcome<T>> question) {
        return cutOff()
                ? Outcome.failed(Problem.unreachable("no answer", "Asking " + verb, "Try again"))
                : question.get();
    }

    private void strike(String verb) {
        switch (kind) {
            case BROKEN, DEAF -> victim = verb;
            case PARTITION -> partition = SHORT;
            case CUT_OFF -> partition = Integer.MAX_VALUE;
            case ERROR, TIMEOUT, LOST_REPLY, HOST_DIES -> {
            }
        }
    }

    private StepOutcome struck(String verb, Supplier<StepOutcome> effect) {
        return switch (kind) {
            case ERROR, BROKEN -> new StepOutcome.Failed(verb + " refused");
            case TIMEOUT -> new StepOutcome.Unknown(verb + " timed out");
            case LOST_REPLY, DEAF -> lost(verb, effect.get());
            case PARTITION, CUT_OFF, HOST_DIES -> effect.get();
        };
    }

    private static StepOutcome lost(String verb, StepOutcome outcome) {
        return new StepOutcome.Unknown("the answer to " + verb + " was lost: " + outcome.getClass().getSimpleName());
    }

    private boolean cutOff() {
        if (partition <= 0) {
            return false;
        }
        partition--;
        return true;
    }
}
