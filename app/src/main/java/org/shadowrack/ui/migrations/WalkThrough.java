package org.shadowrack.ui.migrations;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.walk.Walk;
import org.shadowrack.ui.screen.ScreenContext;

/** One workload's migration from review to commit. */
final class WalkThrough {
    private final ScreenContext context;
    private final VBox node = new VBox(12);
    private final Label title = Nodes.fixed("", "section");
    private final Label state = Nodes.fixed("", "badge", "badge-thread");
    private final FlowPane facts = new FlowPane(8, 4);
    private final StepHeader steps;
    private final Label evidence = Nodes.wrapped("");
    private final CopyFigures figures;
    private final CommandBar commands;
    private final Button plan;
    private final Button approve;
    private final StepList list;
    private final TextArea log = new TextArea();
    private final EvidenceLine words;

    WalkThrough(ScreenContext context, Commands give, Button plan, Button approve) {
        this.context = context;
        this.plan = plan;
        this.approve = approve;
        this.steps = new StepHeader(context);
        this.figures = new CopyFigures(context);
        this.commands = new CommandBar(context, give);
        this.list = new StepList(context);
        this.words = new EvidenceLine(context);
        title.setId(MigrationIds.TITLE);
        state.setId(MigrationIds.STATE);
        log.setId(MigrationIds.LOG);
        log.setEditable(false);
        log.setWrapText(true);
        log.getStyleClass().add("log");
        build();
    }

    Node node() {
        return node;
    }

    void pressed(KeyEvent event) {
        commands.pressed(event);
    }

    void released(KeyEvent event) {
        commands.released(event);
    }

    /** Shows {@code workload}, and {@code migration} where there is one. */
    void show(Fleet fleet, Workload workload, @Nullable MigrationView migration) {
        title.setText(workload.name());
        state.setText(migration == null
                ? context.text("migrations.not-planned")
                : context.text("state." + migration.state().name()));
        Nodes.mark(state, "badge-critical", migration != null && migration.state() == MigrationState.STUCK);
        facts(workload, migration);
        steps.show(migration == null ? Walk.unplanned() : Walk.of(migration),
                migration == null ? "" : note(fleet, migration));
        evidence.setText(words.of(fleet, workload.name()));
        figures.show(migration);
        commands.show(migration);
        boolean free = migration == null || migration.state().isEnd();
        Nodes.show(plan, free);
        Nodes.show(approve, migration != null && canApprove(fleet, migration));
        list.show(migration == null ? java.util.List.of() : migration.steps());
        log(migration);
    }

    /** Whether this operator may be the second person: an approver, not the one who asked, before the cutover. */
    boolean canApprove(Fleet fleet, MigrationView migration) {
        boolean critical = fleet.snapshot().topology().workload(migration.workload())
                .filter(workload -> workload.criticality() == Criticality.CRITICAL).isPresent();
        return critical && migration.state().compareTo(MigrationState.STAGED) <= 0
                && context.operator().role().includes(Permission.APPROVE.least())
                && !context.operator().name().equals(migration.requestedBy());
    }

    private void facts(Workload workload, @Nullable MigrationView migration) {
        facts.getChildren()
                .setAll(Nodes.fixed((migration == null ? workload.primary() : migration.from()) + " → "
                        + (migration == null ? workload.shadow() : migration.to())),
                        Nodes.fixed(context.text("migrations.profile",
                                migration == null ? workload.profile() : migration.profile()), "muted"),
                        Nodes.fixed(context.text("migrations.criticality",
                                Formats.words(workload.criticality().name())), "muted"));
        if (migration != null) {
            facts.getChildren().add(Nodes.fixed(context.text("migrations.requested", migration.requestedBy()),
                    "muted"));
        }
        if (workload.criticality() == Criticality.CRITICAL) {
            facts.getChildren().add(Nodes.fixed(context.text("migrations.approver"), "badge", "badge-high"));
        }
    }

    private String note(Fleet fleet, MigrationView migration) {
        return switch (migration.state()) {
            case PLANNED, STAGED -> context.text("migrations.waits");
            case PRESTAGING, CUTTING_OVER, VERIFYING -> context.text("migrations.progress",
                    migration.steps().stream().filter(step -> step.state().equals("done")).count(),
                    migration.steps().size());
            case COMMIT_WINDOW -> migration.commitBy() == null ? "" : left(fleet, migration.commitBy());
            case ROLLING_BACK, ROLLED_BACK, STUCK, COMMITTED -> context.text("state." + migration.state().name());
        };
    }

    /** On the lab the site's time is not the machine's, so the picture's instant counts there. */
    private String left(Fleet fleet, Instant commitBy) {
        Instant now = fleet.snapshot().simulated() ? fleet.snapshot().at() : context.clock().instant();
        Duration left = Duration.between(now, commitBy);
        return context.text("migrations.window", left.isNegative() ? "0:00" : Formats.span(left));
    }

    private void log(@Nullable MigrationView migration) {
        String text = migration == null
                ? context.text("migrations.no-log")
                : migration.log().stream().map(line -> Formats.time(line.at()) + "  " + line.text())
                        .collect(Collectors.joining("\n"));
        if (!text.equals(log.getText())) {
            log.setText(text);
            log.setScrollTop(Double.MAX_VALUE);
        }
    }

    private void build() {
        plan.setMinWidth(Region.USE_PREF_SIZE);
        approve.setMinWidth(Region.USE_PREF_SIZE);
        plan.getStyleClass().add("primary");
        HBox head = new HBox(12, title, state, Nodes.spring(), approve, plan);
        head.setStyle("-fx-alignment: center-left;");
        HBox why = new HBox(8, Nodes.icon(Material2OutlinedAL.INSIGHTS), Nodes.grow(evidence));
        VBox engine = panel(context.text("migrations.steps"), list.node());
        engine.setPrefWidth(240);
        engine.setMinWidth(200);
        VBox notes = panel(context.text("migrations.log"), log);
        HBox.setHgrow(notes, Priority.ALWAYS);
        HBox below = new HBox(12, engine, notes);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinHeight(120);
        VBox top = new VBox(12, head, facts, Nodes.rule(), steps.node(), Nodes.rule(), why, figures.node(),
                commands.node());
        top.getStyleClass().add("card");
        node.getChildren().addAll(top, below);
    }

    private static VBox panel(String title, Region body) {
        VBox panel = new VBox(8, Nodes.label(title, "strong"), Nodes.grow(body));
        panel.getStyleClass().add("card");
        return panel;
    }
}
