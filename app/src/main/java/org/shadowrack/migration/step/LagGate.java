package org.shadowrack.migration.step;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.profile.Gates;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.model.migration.StepOutcome;

/** Whether the copy is near enough. What is not known does not pass. */
final class LagGate {
    private LagGate() {}

    static StepOutcome check(Action action, Progress now) {
        List<String> lacking = new ArrayList<>();
        if (action.verb() == Verb.REPLICATOR_AWAIT && !now.inSync()) {
            lacking.add("it is not in sync yet");
        }
        limits(action.gates(), now, lacking);
        return lacking.isEmpty()
                ? new StepOutcome.Done(now.detail())
                : new StepOutcome.Retry(String.join("; ", lacking) + " (" + now.detail() + ")");
    }

    private static void limits(Gates gates, Progress now, List<String> lacking) {
        Double maxLag = gates.maxLagSeconds();
        Double lag = now.lagSeconds();
        if (maxLag != null && (lag == null || !(lag <= maxLag))) {
            lacking.add(
                    lag == null ? "its lag is not known" : "it is " + lag + " s behind, " + maxLag + " s is allowed");
        }
        Long maxRisk = gates.maxDataAtRiskBytes();
        Long risk = now.dataAtRiskBytes();
        if (maxRisk != null && (risk == null || risk > maxRisk)) {
            lacking.add(risk == null
                    ? "the data at risk is not known"
                    : risk + " bytes would be lost, " + maxRisk + " are allowed");
        }
        fresh(gates, now, lacking);
    }

    private static void fresh(Gates gates, Progress now, List<String> lacking) {
        Double age = now.ageSeconds();
        if (gates.maxAge() != null && (age == null || !(age <= gates.maxAge().toMillis() / 1e3))) {
            lacking.add(age == null
                    ? "the age of the snapshot is not known"
                    : "the snapshot is " + age + " s old, " + gates.maxAge() + " is allowed");
        }
        Boolean same = now.sameChecksum();
        if (gates.sameChecksum() && !Boolean.TRUE.equals(same)) {
            lacking.add(same == null ? "no checksums can be compared" : "the checksums differ");
        }
    }
}
