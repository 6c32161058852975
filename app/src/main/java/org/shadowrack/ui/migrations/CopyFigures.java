package org.shadowrack.ui.migrations;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.walk.CopyRate;
import org.shadowrack.ui.screen.ScreenContext;

/** Lag, what is left, how long that takes, what would be lost now, and how long the switch took. */
final class CopyFigures {
    private final ScreenContext context;
    private final HBox node = new HBox(12);
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Map<MigrationId, CopyRate> rates = new HashMap<>();

    CopyFigures(ScreenContext context) {
        this.context = context;
        for (String name : new String[]{"lag", "left", "eta", "risk", "cutover"}) {
            Label value = Nodes.fixed(Formats.NONE, "figure");
            VBox box = new VBox(Nodes.fixed(context.text("migrations.figure." + name), "caption"), value);
            box.setMinWidth(96);
            HBox.setHgrow(box, Priority.ALWAYS);
            values.put(name, value);
            node.getChildren().add(box);
        }
    }

    HBox node() {
        return node;
    }

    void show(@Nullable MigrationView migration) {
        set("lag", migration == null || migration.lagSeconds() == null
                ? Formats.NONE
                : Formats.span(Duration.ofMillis(Math.round(migration.lagSeconds() * 1000))));
        set("left", bytes(migration == null ? null : migration.bytesLeft()));
        set("risk", bytes(migration == null ? null : migration.dataAtRiskBytes()));
        set("eta", migration == null ? Formats.NONE : eta(migration));
        set("cutover", migration == null || migration.cutoverMillis() == null
                ? Formats.NONE
                : Formats.span(Duration.ofMillis(migration.cutoverMillis())));
        boolean atRisk = migration != null && migration.dataAtRiskBytes() != null && migration.dataAtRiskBytes() > 0
                && !migration.state().isEnd();
        Label risk = values.get("risk");
        if (risk != null) {
            Nodes.mark(risk, "is-high", atRisk);
        }
    }

    private String eta(MigrationView migration) {
        Long left = migration.bytesLeft();
        if (left == null || migration.state().isEnd()) {
            rates.remove(migration.id());
            return Formats.NONE;
        }
        CopyRate rate = rates.getOrDefault(migration.id(), CopyRate.UNKNOWN).look(context.clock().instant(), left);
        rates.put(migration.id(), rate);
        return rate.rest().map(Formats::span).orElse(context.text("migrations.measuring"));
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
