package org.shadowrack.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;

/**
 * Grants starts, worst first, until as many migrations are under way, or were begun within an hour or a day, as may be; the rest
 * need a person. So a storm of predictions, whatever its cause, ends at the caps. Used once.
 */
final class Caps {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Cap underWay;
    private final Cap withinHour;
    private final Cap withinDay;

    private Caps(Cap underWay, Cap withinHour, Cap withinDay) {
        this.underWay = underWay;
        this.withinHour = withinHour;
        this.withinDay = withinDay;
    }

    static Caps of(AdvicePolicy.Situation situation, PolicySettings settings) {
        List<MigrationView> all = situation.migrations();
        int running = (int) all.stream().filter(migration -> !migration.state().isEnd()).count();
        int hourly = (int) Math.max(1,
                settings.restraint().sharePerHour() * situation.topology().workloads().size());
        return new Caps(new Cap(running, settings.maxConcurrent(), "migrations are under way"),
                new Cap(begun(all, situation.at().minus(HOUR)), hourly, "were begun within an hour"),
                new Cap(begun(all, situation.at().minus(DAY)), settings.restraint().startsPerDay(),
                        "were begun within a day"));
    }

    private static int begun(List<MigrationView> migrations, Instant since) {
        return (int) migrations.stream()
                .filter(migration -> !migration.log().isEmpty() && migration.log().getFirst().at().isAfter(since))
                .count();
    }

    Advice grant(WorkloadCase one, Advice advice) {
        return switch (advice) {
            case Advice.PreStage start -> start(one, start);
            case Advice.CutOver start when one.running() == null -> start(one, start);
            case Advice.CutOver staged -> staged;
            case Advice.Hold hold -> hold;
            case Advice.RollBack back -> back;
            case Advice.CallHuman human -> human;
        };
    }

    private Advice start(WorkloadCase one, Advice advice) {
        for (Cap cap : List.of(underWay, withinHour, withinDay)) {
            if (cap.isReached()) {
                return new Advice.CallHuman(one.name(), one.evidence(advice.evidence().threshold(),
                        advice.evidence().reason() + ", but " + cap.words()));
            }
        }
        List.of(underWay, withinHour, withinDay).forEach(Cap::take);
        return advice;
    }

    /** One limit and how much of it is taken. */
    private static final class Cap {
        private final int most;
        private final String what;
        private int taken;

        Cap(int taken, int most, String what) {
            this.taken = taken;
            this.most = most;
            this.what = what;
        }

        boolean isReached() {
            return taken >= most;
        }

        void take() {
            taken++;
        }

        String words() {
            return taken + " " + what + " and the cap is " + most;
        }
    }
}
