package org.shadowrack.ui.migrations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.CommandBar;
import org.shadowrack.ui.migrations.control.Commands;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.gate.Check;
import org.shadowrack.ui.migrations.gate.Impact;
import org.shadowrack.ui.migrations.gate.SecondPerson;
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
    private final Label impact = Nodes.wrapped("");
    private final Label approval = Nodes.wrapped("");
    private final HBox approvalRow;
    private final GateRow gate;
    private final EstimateRow estimate;
    private final CopyFigures figures;
    private final CommandBar commands;
    private final Buttons buttons;
    private final Details details;
    private final LogPanel log;
    private final EvidenceLine words;

    /** The buttons in the head, whose actions belong to the screen. */
    record Buttons(Button plan, Button approve, Button gate, Button export) {}

    /**
     * What is shown.
     *
     * @param workload which
     * @param migration its migration; null where there is none
     * @param all every migration of the site
     * @param checks before pre-staging
     * @param estimate what it is expected to take, and has taken; null while it is asked
     */
    record Shown(Fleet fleet, Workload workload, @Nullable MigrationView migration, List<MigrationView> all,
            List<Check> checks, @Nullable MigrationEstimate estimate) {}

    WalkThrough(ScreenContext context, Commands give, Buttons buttons, LogPanel log, Node saving) {
        this.context = context;
        this.buttons = buttons;
        this.log = log;
        this.steps = new StepHeader(context);
        this.gate = new GateRow(context, buttons.gate());
        this.estimate = new EstimateRow(context);
        this.figures = new CopyFigures(context);
        this.commands = new CommandBar(context, give);
        this.details = new Details(context, give);
        this.words = new EvidenceLine(context);
        this.approvalRow = iconRow(Material2OutlinedAL.HOW_TO_REG, approval);
        title.setId(MigrationIds.TITLE);
        state.setId(MigrationIds.STATE);
        approval.setId(MigrationIds.APPROVAL);
        build(saving);
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

    void show(Shown shown) {
        MigrationView migration = shown.migration();
        title.setText(shown.workload().name());
        state.setText(migration == null
                ? context.text("migrations.not-planned")
                : context.text("state." + migration.state().name()));
        Nodes.mark(state, "badge-critical", migration != null && migration.state() == MigrationState.STUCK);
        facts(shown.workload(), migration);
        steps.show(migration == null ? Walk.unplanned() : Walk.of(migration),
                migration == null ? "" : note(shown.fleet(), migration));
        evidence.setText(words.of(shown.fleet(), shown.workload().name()));
        impact.setText(Impact.of(context.texts(), shown.workload(), shown.all()));
        approval(shown.workload(), migration);
        gate.show(migration);
        estimate.show(shown.estimate());
        figures.show(migration);
        commands.show(shown.workload(), migration);
        Nodes.show(buttons.plan(), migration == null || migration.state().isEnd());
        Nodes.show(buttons.export(), migration != null);
        details.show(migration, shown.checks());
        log.show(migration);
    }

    private void approval(Workload workload, @Nullable MigrationView migration) {
        SecondPerson second = SecondPerson.of(context.texts(), workload, migration, context.operator());
        approval.setText(second.words());
        Nodes.show(approvalRow, second.needed());
        buttons.approve().setDisable(!second.mayApprove());
        Nodes.mark(buttons.approve(), "primary", second.mayApprove());
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

    private void build(Node saving) {
        buttons.plan().getStyleClass().add("primary");
        List.of(buttons.plan(), buttons.approve(), buttons.gate(), buttons.export())
                .forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox head = new HBox(12, title, state, Nodes.spring(), buttons.export(), buttons.plan());
        head.setStyle("-fx-alignment: center-left;");
        approvalRow.getChildren().add(buttons.approve());
        HBox.setHgrow(log.node(), Priority.ALWAYS);
        details.node().setPrefWidth(320);
        details.node().setMinWidth(260);
        log.node().setMinWidth(0);
        HBox below = new HBox(12, details.node(), log.node());
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinHeight(150);
        VBox top = new VBox(8, head, facts, Nodes.rule(), steps.node(), Nodes.rule(),
                reasons(), approvalRow, gate.node(), figures.node(), commands.node(), saving);
        top.getStyleClass().add("card");
        node.getChildren().addAll(top, below);
    }

    /** Why and for whom, and beside it what it takes. */
    private HBox reasons() {
        VBox why = new VBox(8, iconRow(Material2OutlinedAL.INSIGHTS, evidence), iconRow(
                Material2OutlinedMZ.PEOPLE_ALT, impact));
        estimate.node().setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(24, Nodes.grow(why), estimate.node());
    }

    private static HBox iconRow(Ikon icon, Label words) {
        HBox row = new HBox(8, Nodes.icon(icon), Nodes.grow(words));
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }
}
