package org.shadowrack.operations.jobs;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations.Job;

/** One job, written by the thread that works and read by the screens. Thread-safe. */
public final class RunningJob {
    private final String id;
    private final String title;
    private final boolean cancellable;
    private volatile String detail = "";
    private volatile double progress = -1;
    private volatile String state = "running";
    private volatile boolean cancelled;

    RunningJob(String id, String title, boolean cancellable) {
        this.id = id;
        this.title = title;
        this.cancellable = cancellable;
    }

    String id() {
        return id;
    }

    /** As screens show it. */
    public Job view() {
        return new Job(id, title, detail, progress, state, cancellable && state.equals("running"));
    }

    /** 0 to 1. */
    public void progress(double share) {
        progress = share;
    }

    /** What it does now, in a few words. */
    public void detail(String text) {
        detail = text;
    }

    /** Asks it to end. */
    public void cancel() {
        cancelled = cancellable;
    }

    /** Whether it was asked to end. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Ends it as {@code outcome} says, and hands the outcome on. */
    public <T> Outcome<T> end(Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Ok<T> ok -> {
                progress = 1;
                state = "done";
            }
            case Outcome.Failed<T> failed -> {
                detail = failed.problem().line();
                state = cancelled ? "cancelled" : "failed";
            }
        }
        return outcome;
    }
}
