package org.shadowrack.model.decision;

/** What to do about one workload. */
public sealed interface Advice {
    /** Which workload. */
    String workload();

    /** Why. */
    Evidence evidence();

    /** Leave it where it is. */
    record Hold(String workload, Evidence evidence) implements Advice {}

    /** Begin to replicate to the shadow. */
    record PreStage(String workload, Evidence evidence) implements Advice {}

    /** Move it now. */
    record CutOver(String workload, Evidence evidence) implements Advice {}

    /** Bring it back: the alarm was false or has passed. */
    record RollBack(String workload, Evidence evidence) implements Advice {}

    /** A person must decide: caps are reached, the picture contradicts itself. */
    record CallHuman(String workload, Evidence evidence) implements Advice {}
}
