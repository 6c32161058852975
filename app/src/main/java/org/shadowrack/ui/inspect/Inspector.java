package org.shadowrack.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.Subject;

/** The pane on the right. FX thread only. */
public final class Inspector {
    private final ScreenContext context;
    private final ScrollPane node = new ScrollPane();
    private final VBox body = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();
    private List<Section> sections = List.of();
    private boolean wanted = true;
    private RackSection rackSection;

    /** Empty until something is selected. */
    public Inspector(ScreenContext context) {
        this.context = context;
        this.rackSection = new RackSection(context);
        body.getStyleClass().add("inspector-body");
        node.setId(InspectorIds.ROOT);
        node.getStyleClass().add("inspector");
        node.setContent(body);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** Its node. */
    public ScrollPane node() {
        return node;
    }

    /** Shows or hides it; shown, it stays so on the screen that is open even where nothing can be chosen. */
    public void toggle() {
        wanted = !node.isVisible();
        Nodes.show(node, wanted);
    }

    /** Another screen is open: it has the pane's room for itself where nothing can be chosen on it. */
    public void beside(Screen screen) {
        Nodes.show(node, wanted && screen.selects());
    }

    /** Follows the selection and the fleet. */
    public void attach() {
        subscriptions.add(context.desk().subject().subscribe(subject -> rebuild()));
        subscriptions.add(context.look().onChange(this::rebuild));
        subscriptions.add(context.fleet().subscribe(this::show));
    }

    /** Follows no more. */
    public void detach() {
        subscriptions.release();
    }

    private void rebuild() {
        rackSection = new RackSection(context);
        sections = List.of(new HeadSection(context), new RiskSection(context), new WorkloadSection(context),
                new ReadingsSection(context), new PartsSection(context), new ProblemsSection(context),
                new RawSection(context));
        node.setVvalue(0);
        show(context.fleet().newest());
    }

    private void show(Fleet fleet) {
        Optional<Component> component = subjectOf(fleet);
        Optional<Rack> rack = rackOf(fleet, component);
        if (component.isEmpty() && rack.isEmpty()) {
            EmptyState empty = new EmptyState(Material2OutlinedAL.INFO, context.text("inspector.empty"), context.text(
                    "inspector.empty.hint"));
            empty.setMinHeight(240);
            body.getChildren().setAll(empty);
            return;
        }
        List<VBox> nodes = new ArrayList<>();
        component.ifPresent(one -> sections.forEach(section -> {
            section.show(fleet, one);
            nodes.add(section.node());
        }));
        rack.ifPresent(one -> {
            rackSection.show(one);
            nodes.add(nodes.isEmpty() ? 0 : 1, rackSection.node());
        });
        if (!body.getChildren().equals(nodes)) {
            body.getChildren().setAll(nodes);
        }
    }

    /** The rack that is selected, as such or as the component that stands for it. */
    private Optional<Rack> rackOf(Fleet fleet, Optional<Component> component) {
        return context.desk().subject().get() instanceof Subject.OfRack(String name)
                ? fleet.rack(name)
                : component.flatMap(one -> fleet.racks().stream().filter(rack -> one.equals(rack.component()))
                        .findFirst());
    }

    private Optional<Component> subjectOf(Fleet fleet) {
        return switch (context.desk().subject().get()) {
            case Subject.Nothing nothing -> Optional.empty();
            case Subject.OfComponent(ComponentId id) -> fleet.component(id);
            case Subject.OfRack(String name) -> fleet.rack(name).map(Rack::component);
            case Subject.OfService(String name) -> Optional.ofNullable(fleet.hosts().get(name)).map(Host::main);
            case Subject.OfWorkload(String name) -> home(fleet, name);
            case Subject.OfMigration(var id) -> fleet.snapshot().migrations().stream().filter(one -> one.id().equals(
                    id)).findFirst().map(MigrationView::workload).flatMap(name -> home(fleet, name));
        };
    }

    private static Optional<Component> home(Fleet fleet, String workload) {
        return fleet.snapshot().topology().workload(workload).map(Workload::primary).map(fleet.hosts()::get).map(
                Host::main);
    }
}
