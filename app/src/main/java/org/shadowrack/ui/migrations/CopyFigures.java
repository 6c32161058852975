package org.shadowrack.ui.migrations;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.walk.CopyRate;
import org.shadowrack.ui.screen.ScreenContext;

/** How far the copy is: lag, what is left and how long that takes, what would be lost now, and how long the switch took. */
final class CopyFigures {
    private final ScreenContext context;
    private final VBox node = new VBox(8);
    private final HBox row = new HBox(12);
    private final HBox progress = new HBox(12);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label share = Nodes.fixed("", "dense");
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Map<MigrationId, CopyRate> rates = new HashMap<>();

    CopyFigures(ScreenContext context) {
        this.context = context;
        for (String name : List.of("lag", "left", "eta", "risk", "cutover")) {
            Label value = Nodes.fixed(Formats.NONE, "figure");
            VBox box = new VBox(Nodes.fixed(context.text("migrations.figure." + name), "caption"), value);
            box.setMinWidth(88);
            HBox.setHgrow(box, Priority.ALWAYS);
            values.put(name, value);
            row.getChildren().add(box);
        }
        bar.setId(MigrationIds.PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        progress.setStyle("-fx-alignment: center-left;");
        progress.getChildren().addAll(Nodes.grow(bar), share);
        node.getChildren().addAll(progress, row);
        Nodes.show(progress, false);
    }

    VBox node() {
        return node;
    }

    void show(@Nullable MigrationView migration) {
        set("lag", migration == null || migration.lagSeconds() == null
                ? Formats.NONE
                : Formats.span(Duration.ofMillis(Math.round(migration.lagSeconds() * 1000))));
        set("left", bytes(migration == null ? null : migration.bytesLeft()));
        set("risk", bytes(migration == null ? null : migration.dataAtRiskBytes()));
        set("cutover", migration == null || migration.cutoverMillis() == null
                ? Formats.NONE
                : Formats.span(Duration.ofMillis(migration.cutoverMillis())));
        set("eta", Formats.NONE);
        copy(migration);
        Nodes.show(row, values.values().stream().anyMatch(value -> !value.getText().equals(Formats.NONE)));
        boolean atRisk = migration != null && migration.dataAtRiskBytes() != null && migration.dataAtRiskBytes() > 0
                && !migration.state().isEnd();
        Label risk = values.get("risk");
        if (risk != null) {
            Nodes.mark(risk, "is-high", atRisk);
        }
    }

    private void copy(@Nullable MigrationView migration) {
        Long left = migration == null ? null : migration.bytesLeft();
        Nodes.show(progress, migration != null && left != null && migration.state() == MigrationState.PRESTAGING);
        if (migration == null || left == null || migration.state().isEnd()) {
            if (migration != null) {
                rates.remove(migration.id());
            }
            return;
        }
        CopyRate rate = rates.getOrDefault(migration.id(), CopyRate.UNKNOWN).look(context.clock().instant(), left);
        rates.put(migration.id(), rate);
        set("eta",
                left == 0 ? Formats.NONE : rate.rest().map(Formats::span).orElse(context.text("migrations.measuring")));
        bar.setProgress(rate.done());
        share.setText(Formats.percent(rate.done()) + (rate.bytesPerSecond() > 0
                ? " · " + Formats.bytes(Math.round(rate.bytesPerSecond())) + "/s"
                : ""));
    }

    private void set(String name, String text) {
        Label value = values.get(name);
        if (value != null) {
            value.setText(text);
        }
    }

    private static String bytes(@Nullable Long bytes) {
        return bytes == null ? Formats.NONE : Formats.bytes(bytes);
    }
}
