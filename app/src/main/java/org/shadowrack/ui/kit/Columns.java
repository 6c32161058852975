package org.shadowrack.ui.kit;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Makes table columns from functions of the row. */
public final class Columns {
    private Columns() {}

    /** A column of text, sorted as text. */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        size(column, width);
        return column;
    }

    /** A column of figures on the right, sorted by {@code value} and shown as {@code shown}. */
    public static <R> TableColumn<R, R> figure(String title, double width, Comparator<R> order,
            Function<R, String> shown) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.getStyleClass().add("right");
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setComparator(order);
        size(column, width);
        column.setCellFactory(any -> {
            TableCell<R, R> cell = new NodeCell<>(row -> null, shown);
            cell.getStyleClass().add("right");
            return cell;
        });
        return column;
    }

    /** A column of nodes with text beside, sorted by {@code order}. */
    public static <R> TableColumn<R, R> node(String title, double width, Comparator<R> order,
            Function<R, @Nullable Node> graphic, Function<R, String> shown) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setComparator(order);
        size(column, width);
        column.setCellFactory(any -> new NodeCell<>(graphic, shown));
        return column;
    }

    /** Narrow columns keep their width, so that a wide one takes what room there is. */
    private static void size(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 180));
        if (width < 200) {
            column.setMaxWidth(width * 1.25);
        }
    }

    private static final class NodeCell<R> extends TableCell<R, R> {
        private final Function<R, @Nullable Node> graphic;
        private final Function<R, String> shown;

        NodeCell(Function<R, @Nullable Node> graphic, Function<R, String> shown) {
            this.graphic = graphic;
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : graphic.apply(row));
            setText(row == null || empty ? null : shown.apply(row));
        }
    }
}
