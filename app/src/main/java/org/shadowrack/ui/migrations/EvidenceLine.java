package org.shadowrack.ui.migrations;

import java.util.Optional;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.decision.Evidence;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.ScreenContext;

/** The advice for a workload and what it rests on, in one line of words. */
final class EvidenceLine {
    private final ScreenContext context;

    EvidenceLine(ScreenContext context) {
        this.context = context;
    }

    String of(Fleet fleet, String workload) {
        Optional<Advice> advice = fleet.adviceFor(workload);
        return advice.map(one -> word(one) + " " + words(fleet, one.evidence()))
                .orElse(context.text("migrations.no-advice"));
    }

    private String words(Fleet fleet, Evidence evidence) {
        String model = evidence.component() != null
                && fleet.snapshot().forecasts().get(evidence.component()) instanceof Predicted predicted
                        ? ", " + context.text("migrations.model", predicted.model())
                        : "";
        return context.text("migrations.evidence", evidence.reason(), Formats.percent(evidence.probability()),
                Formats.percent(evidence.threshold()), model);
    }

    private String word(Advice advice) {
        return context.text(switch (advice) {
            case Advice.Hold hold -> "advice.hold";
            case Advice.PreStage stage -> "advice.prestage";
            case Advice.CutOver over -> "advice.cutover";
            case Advice.RollBack back -> "advice.rollback";
            case Advice.CallHuman human -> "advice.human";
        });
    }
}
