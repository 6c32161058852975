package org.shadowrack.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.PlotFiles;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.ScreenContext;

/** One model of the registry: where it stands and why, how good it is, and what can be done with it. FX thread only. */
final class RegistryPanel {
    private final ScreenContext context;
    private final Runnable changed;
    private final Latest latest;
    private final VBox node = new VBox(8);
    private final Label words = Nodes.wrapped("", "muted");
    private final Label compared = Nodes.wrapped("", "caption");
    private final QualityView quality;
    private final SaveBar saving;
    private final List<Action> actions;
    private List<ModelCard> models = List.of();
    private int place;

    /** {@code changed} is run after a model was put into use. */
    RegistryPanel(ScreenContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        this.latest = new Latest(context.background());
        this.quality = new QualityView(context);
        this.saving = new SaveBar(context, TrainingIds.EXPORT);
        this.actions = List.of(
                action(TrainingIds.NEXT, "training.next", Material2OutlinedMZ.NAVIGATE_NEXT, KeyCode.N, this::next),
                action(TrainingIds.PROMOTE, "training.promote", Material2OutlinedMZ.PUBLISH, KeyCode.P, this::promote),
                action(TrainingIds.REVERT, "training.revert", Material2OutlinedMZ.UNDO, KeyCode.R, this::revert),
                action(TrainingIds.COMPARE, "training.compare", Material2OutlinedAL.COMPARE_ARROWS, KeyCode.C,
                        this::compare),
                action(TrainingIds.EXPORT, "training.export", Material2OutlinedMZ.SAVE_ALT, KeyCode.E, this::export));
        build();
    }

    private Action action(String id, String text, Ikon icon, KeyCode key, Runnable run) {
        return new Action(id, context.text(text), icon, new KeyCodeCombination(key), run);
    }

    private void build() {
        words.setId(TrainingIds.MODEL_WORDS);
        compared.setId(TrainingIds.COMPARED);
        compared.managedProperty().bind(compared.textProperty().isNotEmpty());
        HBox buttons = new HBox(8);
        for (Action action : actions) {
            Button button = action.button();
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.getChildren().add(button);
        }
        node.getStyleClass().add("card");
        node.setPadding(new Insets(8));
        node.getChildren().addAll(words, quality.node(), compared, buttons, saving);
        Nodes.show(node, false);
    }

    Node node() {
        return node;
    }

    List<Action> actions() {
        return actions;
    }

    void redraw() {
        quality.redraw();
    }

    void drop() {
        latest.drop();
    }

    /** Takes in the registry; the model that was shown stays shown. */
    void show(List<ModelCard> newest) {
        String before = selected().map(ModelCard::name).orElse("");
        models = List.copyOf(newest);
        place = 0;
        for (int i = 0; i < models.size(); i++) {
            place = models.get(i).name().equals(before) ? i : place;
        }
        Nodes.show(node, !models.isEmpty());
        look();
    }

    /** Shows one model. */
    void choose(String name) {
        for (int i = 0; i < models.size(); i++) {
            place = models.get(i).name().equals(name) ? i : place;
        }
        compared.setText("");
        look();
    }

    private Optional<ModelCard> selected() {
        return place < models.size() ? Optional.of(models.get(place)) : Optional.empty();
    }

    private void next() {
        if (!models.isEmpty()) {
            choose(models.get((place + 1) % models.size()).name());
        }
    }

    private void look() {
        selected().ifPresent(card -> {
            words.setText(words(card));
            latest.run(() -> context.operations().forecasters().curves(card.name()),
                    curves -> quality.show(card, curves));
        });
    }

    /** What is known of where it comes from. */
    private String words(ModelCard card) {
        var from = card.provenance();
        String text = context.text("training.model", card.name(), ModelCardView.standing(context, card),
                Formats.dateTime(from.trainedUntil()));
        String why = from.why().isEmpty() ? "" : " " + context.text("training.model.why", from.why());
        return text + why
                + (from.champion().isEmpty() ? "" : " " + context.text("training.model.rule", from.champion()));
    }

    private boolean may() {
        boolean may = context.operator().role().includes(Permission.TRAIN.least());
        if (!may) {
            context.desk().tell(context.text("training.needs-operator"));
        }
        return may;
    }

    private void promote() {
        selected().filter(card -> may()).ifPresent(card -> context.command(
                () -> context.operations().forecasters().promote(context.operator(), card.name()), this::used));
    }

    private void revert() {
        selected().filter(card -> may()).ifPresent(card -> context.command(
                () -> context.operations().forecasters().revert(context.operator(), scope(card)), this::used));
    }

    private void used(ModelCard card) {
        context.desk().tell(context.text("training.used", card.name()));
        changed.run();
    }

    private void compare() {
        selected().ifPresent(card -> models.stream()
                .filter(other -> other.inUse() && scope(other).equals(scope(card)) && !other.name().equals(card.name()))
                .findFirst().ifPresentOrElse(
                        used -> context.command(
                                () -> context.operations().forecasters().compare(card.name(), used.name()),
                                this::compared),
                        () -> compared.setText(context.text("training.compare.none", card.name()))));
    }

    private void compared(Comparison result) {
        compared.setText(context.text("training.compared", result.name(), figures(result.metrics()), result.other(),
                figures(result.otherMetrics()), Formats.dateTime(result.from()), result.better()));
    }

    private static String figures(Map<String, Double> metrics) {
        return String.format(Locale.ROOT, "AUC-PR %.3f, Brier %.4f, %.0f caught",
                metrics.getOrDefault("auprc", Double.NaN), metrics.getOrDefault("brier", Double.NaN),
                metrics.getOrDefault("caught", 0.0));
    }

    private static String scope(ModelCard card) {
        int dash = card.name().lastIndexOf('-');
        return dash > 0 ? card.name().substring(0, dash) : card.name();
    }

    /** Precision and recall; a name that ends in {@code .csv} gets the figures. */
    private void export() {
        selected().ifPresent(card -> {
            WritableImage image = quality.recall().image();
            saving.ask(context.text("training.export"), card.name() + "-precision-recall.png",
                    file -> PlotFiles.write(file, quality.recall().plot(), image));
        });
    }
}
