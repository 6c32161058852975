package org.shadowrack.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** Site, search, clocks, operator, and the frame's own actions. */
final class Header {
    private final HBox node = new HBox();
    private final Label site = Nodes.fixed("", "site-name");
    private final Label lab;
    private final Label utc = Nodes.fixed("", "clock");
    private final ScreenContext context;
    private @Nullable Instant simulated;
    private final Label local = Nodes.fixed("", "caption");

    Header(ScreenContext context, Node search, ShellActions actions) {
        this.context = context;
        lab = Nodes.fixed(context.text("shell.lab"), "badge", "badge-lab");
        node.getStyleClass().add("header");
        VBox clocks = new VBox(utc, local);
        clocks.setStyle("-fx-alignment: center-right;");
        var brand = Nodes.icon(Material2OutlinedAL.DNS);
        node.getChildren().addAll(brand, Nodes.fixed(context.text("shell.product"), "product"), site, lab,
                Nodes.spring(), search, Nodes.spring(), clocks, operator(context),
                new HBox(actions.leave().iconButton(), actions.detach().iconButton(), actions.inspector()
                        .iconButton(), actions.theme().iconButton(), actions.help().iconButton()));
    }

    HBox node() {
        return node;
    }

    void show(Fleet fleet) {
        site.setText(fleet.snapshot().topology().site());
        Nodes.show(lab, fleet.snapshot().simulated());
        simulated = fleet.snapshot().simulated() && !fleet.isEmpty() ? fleet.snapshot().at() : null;
    }

    void tick(Instant now) {
        utc.setText("UTC " + Formats.time(now));
        Instant lives = simulated;
        local.setText(lives == null
                ? Formats.local(now, ZoneId.systemDefault())
                : context.text("shell.lab.time", Formats.dateTime(lives)));
    }

    private static Node operator(ScreenContext context) {
        VBox who = new VBox(Nodes.fixed(context.operator().name(), "strong"),
                Nodes.fixed(Formats.words(context.operator().role().name()), "caption"));
        who.setStyle("-fx-alignment: center-left;");
        HBox box = new HBox(8, Nodes.icon(Material2OutlinedMZ.PERSON), who);
        box.setStyle("-fx-alignment: center;");
        return box;
    }
}
