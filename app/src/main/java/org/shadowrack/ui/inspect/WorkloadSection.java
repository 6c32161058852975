package org.shadowrack.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** The workloads whose home or shadow this host is, and the way to move them. */
final class WorkloadSection implements Section {
    private final ScreenContext context;
    private final VBox node = new VBox(8);

    WorkloadSection(ScreenContext context) {
        this.context = context;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        List<Workload> workloads = fleet.workloadsOf(component.service());
        Nodes.show(node, !workloads.isEmpty());
        node.getChildren().setAll(Nodes.rule(), Nodes.label(context.text("inspector.workloads"), "strong"));
        workloads.stream().limit(4).forEach(workload -> node.getChildren().add(row(fleet, component, workload)));
        if (workloads.size() > 4) {
            node.getChildren().add(Nodes.label(context.text("inspector.more", workloads.size() - 4), "caption"));
        }
    }

    private VBox row(Fleet fleet, Component component, Workload workload) {
        boolean home = workload.primary().equals(component.service());
        Label name = Nodes.label(workload.name(), "is-thread", "strong");
        String where = home
                ? context.text("inspector.workload.to", workload.shadow())
                : context.text("inspector.workload.from", workload.primary());
        Optional<Advice> advised = fleet.adviceFor(workload.name()).filter(advice -> !(advice instanceof Advice.Hold));
        Button open = new Button(context.text(advised.map(WorkloadSection::verb).orElse("inspector.migrate")),
                Nodes.icon(Material2OutlinedAL.COMPARE_ARROWS));
        open.setId(InspectorIds.OPEN_MIGRATION);
        Nodes.mark(open, "primary", advised.isPresent());
        open.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        open.setOnAction(event -> context.desk().open("migrations", new Subject.OfWorkload(workload.name())));
        HBox head = new HBox(8, new VBox(name, Nodes.label(where, "caption")), Nodes.spring(), open);
        head.setStyle("-fx-alignment: center-left;");
        VBox row = new VBox(2, head);
        fleet.migrationOf(workload.name()).ifPresent(migration -> row.getChildren().add(Nodes.wrapped(state(migration),
                "caption")));
        return row;
    }

    private String state(MigrationView migration) {
        return context.text("inspector.migration", context.text("state." + migration.state().name()));
    }

    private static String verb(Advice advice) {
        return switch (advice) {
            case Advice.PreStage any -> "inspector.do.prestage";
            case Advice.CutOver any -> "inspector.do.cutover";
            case Advice.RollBack any -> "inspector.do.rollback";
            case Advice.CallHuman any -> "inspector.do.decide";
            case Advice.Hold any -> "inspector.migrate";
        };
    }
}
