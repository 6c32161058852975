package org.shadowrack.decision;

import java.util.Optional;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;

/** The advice for one workload before caps. */
final class WorkloadAdvice {
    private WorkloadAdvice() {}

    static Advice of(WorkloadCase one) {
        MigrationView running = one.running();
        return running == null ? atHome(one) : underWay(one, running);
    }

    private static Advice atHome(WorkloadCase one) {
        if (one.homeFailed()) {
            return human(one, one.home() + " is down and nothing was staged: recover it by hand");
        }
        double prestage = one.threshold(one.thresholds()::prestage);
        if (!one.reaches(prestage)) {
            return hold(one, prestage, calm(one, prestage));
        }
        return atRisk(one, prestage);
    }

    private static String calm(WorkloadCase one, double prestage) {
        Optional<String> spared = one.spared(prestage);
        if (spared.isPresent()) {
            return "its " + spared.get() + " is a control, whose forecast is left to come true";
        }
        return one.risk().isEmpty()
                ? "no model answers for " + one.home() + one.unusual()
                        .map(part -> "; its " + part + " is unusual, by which alone nothing moves").orElse("")
                : "the risk is below the threshold of pre-staging";
    }

    private static Advice atRisk(WorkloadCase one, double prestage) {
        if (one.targetFailed()) {
            return human(one, one.home() + " is at risk, and its shadow " + one.target() + " is down");
        }
        CoolDown coolDown = CoolDown.of(one);
        if (coolDown.triedTooOften()) {
            return human(one, "it was moved and taken back " + CoolDown.ATTEMPTS + " times within days");
        }
        if (coolDown.lasts()) {
            return hold(one, prestage, "it was taken back at " + coolDown.since() + " and cools down");
        }
        double cutover = one.threshold(one.thresholds()::cutover);
        return one.reaches(cutover)
                ? new Advice.CutOver(one.name(),
                        one.evidence(cutover, "the risk reaches the threshold of cutting over"))
                : new Advice.PreStage(one.name(),
                        one.evidence(prestage, "the risk reaches the threshold of pre-staging"));
    }

    private static Advice underWay(WorkloadCase one, MigrationView running) {
        return switch (running.state()) {
            case STUCK -> human(one, "its migration " + running.id() + " is stuck");
            case STAGED -> staged(one);
            case COMMIT_WINDOW -> commitWindow(one);
            case PLANNED, PRESTAGING, CUTTING_OVER, VERIFYING, ROLLING_BACK, COMMITTED, ROLLED_BACK ->
                hold(one, one.threshold(one.thresholds()::prestage), "its migration " + running.id() + " is under way");
        };
    }

    private static Advice staged(WorkloadCase one) {
        if (one.targetFailed()) {
            return human(one, "it is staged on " + one.target() + ", which is down");
        }
        double cutover = one.threshold(one.thresholds()::cutover);
        if (one.homeFailed() || one.reaches(cutover)) {
            return new Advice.CutOver(one.name(), one.evidence(cutover, one.homeFailed()
                    ? one.home() + " is down and the copy is staged"
                    : "the risk reaches the threshold of cutting over"));
        }
        return releaseOrHold(one, "the copy is kept ready");
    }

    private static Advice commitWindow(WorkloadCase one) {
        double prestage = one.threshold(one.thresholds()::prestage);
        if (one.homeFailed() && one.targetFailed()) {
            return human(one, "both " + one.home() + " and " + one.target() + " are down");
        }
        return one.homeFailed()
                ? hold(one, prestage,
                        one.home() + " has failed while the workload was away: commit, there is no way back")
                : releaseOrHold(one, "the risk of " + one.home() + " stands: it stays away");
    }

    /** Between the release level and the threshold nothing changes; that band is the hysteresis. */
    private static Advice releaseOrHold(WorkloadCase one, String otherwise) {
        double release = one.threshold(one.thresholds()::release);
        return one.passed()
                ? new Advice.RollBack(one.name(),
                        one.evidence(release, "the forecast has fallen below the release level"))
                : hold(one, one.threshold(one.thresholds()::prestage), otherwise);
    }

    private static Advice hold(WorkloadCase one, double threshold, String reason) {
        return new Advice.Hold(one.name(), one.evidence(threshold, reason));
    }

    private static Advice human(WorkloadCase one, String reason) {
        return new Advice.CallHuman(one.name(), one.evidence(one.threshold(one.thresholds()::prestage), reason));
    }
}
