package org.shadowrack.ui.inspect;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.site.Component;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** How much its controller gets wrong, what of it concerns this component, and the way to the whole list. */
final class ProblemsSection implements Section {
    private static final int MOST = 2;

    private final ScreenContext context;
    private final VBox node = new VBox(6);

    ProblemsSection(ScreenContext context) {
        this.context = context;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        List<ServiceProblem> all = context.operations().problems().stream()
                .filter(problem -> problem.service().equals(component.service())).toList();
        Nodes.show(node, !all.isEmpty());
        node.getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        Button show = new Button(context.text("inspector.problems.show"), Nodes.icon(
                Material2OutlinedMZ.REPORT_PROBLEM));
        show.setId(InspectorIds.PROBLEMS);
        show.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        show.setOnAction(event -> context.desk().open("problems", new Subject.OfService(component.service())));
        HBox head = new HBox(8, Nodes.wrapped(context.text("inspector.problems", all.size(), component.service()),
                "strong"), Nodes.spring(), show);
        head.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(Nodes.rule(), head);
        // What no service serves, such as a virtual machine, has no problems of its own.
        all.stream().filter(problem -> problem.isSilence()
                || !component.uri().isEmpty() && problem.uri().startsWith(component.uri())).limit(MOST)
                .forEach(problem -> node.getChildren().add(Nodes.wrapped(problem.reason(), "caption")));
    }
}
