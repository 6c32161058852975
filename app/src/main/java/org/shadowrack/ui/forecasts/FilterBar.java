package org.shadowrack.ui.forecasts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** Words, kind and standing, by which the table is narrowed. */
final class FilterBar {
    private final ScreenContext context;
    private final HBox node = new HBox();
    private final TextField words = new TextField();
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final ChoiceBox<String> standing = new ChoiceBox<>();
    private final Label count = Nodes.fixed("", "muted");
    private List<String> kinds = List.of();

    FilterBar(ScreenContext context, Consumer<Predicate<ForecastRow>> changed) {
        this.context = context;
        words.setId(ForecastIds.FILTER);
        words.setPromptText(context.text("forecasts.filter.prompt"));
        words.setPrefWidth(230);
        kind.setId(ForecastIds.KIND_FILTER);
        kind.getItems().setAll(context.text("forecasts.all-kinds"));
        kind.getSelectionModel().selectFirst();
        standing.setId(ForecastIds.STANDING);
        standing.getItems().setAll(context.text("forecasts.all"), context.text("forecasts.over"),
                context.text("forecasts.critical"), context.text("forecasts.abstaining"),
                context.text("forecasts.unusual"));
        standing.getSelectionModel().selectFirst();
        words.textProperty().subscribe((before, now) -> changed.accept(predicate()));
        kind.valueProperty().subscribe((before, now) -> changed.accept(predicate()));
        standing.valueProperty().subscribe((before, now) -> changed.accept(predicate()));
        node.getChildren().addAll(words, kind, standing, Nodes.spring(), count);
        node.getStyleClass().add("screen-bar");
    }

    HBox node() {
        return node;
    }

    void focus() {
        words.requestFocus();
    }

    void show(List<ForecastRow> rows) {
        List<String> now = rows.stream().map(row -> Formats.words(row.component().kind().name())).distinct().sorted()
                .toList();
        if (!now.equals(kinds)) {
            kinds = now;
            String chosen = kind.getValue();
            kind.getItems().setAll(context.text("forecasts.all-kinds"));
            kind.getItems().addAll(kinds);
            kind.setValue(kinds.contains(chosen) ? chosen : kind.getItems().getFirst());
        }
        long over = rows.stream().filter(ForecastRow::over).count();
        long abstained = rows.stream().filter(ForecastRow::abstained).count();
        count.setText(context.text("forecasts.count", rows.size(), over, abstained,
                rows.stream().filter(row -> row.anomaly().isPresent()).count()));
    }

    private Predicate<ForecastRow> predicate() {
        String text = words.getText();
        String wanted = kind.getValue();
        boolean any = wanted == null || kind.getSelectionModel().getSelectedIndex() == 0;
        int stands = standing.getSelectionModel().getSelectedIndex();
        return row -> (any || Formats.words(row.component().kind().name()).equals(wanted)) && stands(row, stands)
                && (text.isBlank() || row.matches(text));
    }

    private static boolean stands(ForecastRow row, int stands) {
        return switch (stands) {
            case 1 -> row.over();
            case 2 -> row.critical();
            case 3 -> row.abstained();
            case 4 -> row.anomaly().isPresent();
            default -> true;
        };
    }
}
