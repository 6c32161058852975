package org.shadowrack.decision;

import java.util.List;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;

/** Grants starts, worst first, until as many migrations are under way as may be; the rest need a person. Used once. */
final class Caps {
    private final int most;
    private int underWay;

    Caps(List<MigrationView> migrations, int most) {
        this.most = most;
        this.underWay = (int) migrations.stream().filter(migration -> !migration.state().isEnd()).count();
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
        if (underWay < most) {
            underWay++;
            return advice;
        }
        return new Advice.CallHuman(one.name(), one.evidence(advice.evidence().threshold(),
                advice.evidence().reason() + ", but " + underWay + " migrations are under way and the cap is " + most));
    }
}
