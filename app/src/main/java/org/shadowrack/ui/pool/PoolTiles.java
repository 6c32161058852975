package org.shadowrack.ui.pool;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.Tile.TextSize;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.theme.Palette;

/** The pool's figures as tiles in our own colours. */
final class PoolTiles {
    private static final double HEIGHT = 140;

    private final ScreenContext context;
    private final HBox node = new HBox(12);

    PoolTiles(ScreenContext context) {
        this.context = context;
        node.setId(PoolIds.TILES);
        node.setMinHeight(HEIGHT);
        node.setMaxHeight(HEIGHT);
    }

    HBox node() {
        return node;
    }

    /** Made anew with each picture: a tile's colours can't follow a theme. */
    void show(PoolFigures figures) {
        Palette palette = context.palette();
        boolean gap = figures.gap() > 0;
        node.getChildren()
                .setAll(List.of(
                        tile(SkinType.NUMBER, "pool.covered", figures.coveredPercent(), "%",
                                context.text("pool.covered.of", figures.covered(), figures.workloads())),
                        tile(SkinType.NUMBER, "pool.reserved", figures.reservedPercent(), "%",
                                context.text("pool.reserved.of", figures.reserved(), figures.demand())),
                        tile(SkinType.NUMBER, "pool.demand", figures.demand(), context.text("pool.slots"),
                                context.text("pool.demand.of", figures.workloads())),
                        tile(SkinType.NUMBER, "pool.gap", figures.gap(), context.text("pool.slots"),
                                context.text(gap ? "pool.gap.some" : "pool.gap.none"))));
        if (gap) {
            Tile lacking = (Tile) node.getChildren().getLast();
            lacking.setValueColor(palette.get("high"));
            lacking.setDescriptionColor(palette.get("high"));
        }
    }

    private Tile tile(SkinType skin, String title, double value, String unit, String text) {
        Palette palette = context.palette();
        Tile tile = TileBuilder.create().skinType(skin).title(context.text(title)).value(value).unit(unit)
                .description(text)
                .decimals(0).textSize(TextSize.BIGGER).customFontEnabled(true)
                .customFont(Font.font("IBM Plex Sans", 13)).maxValue(Math.max(100, value)).animated(false)
                .roundedCorners(true)
                .backgroundColor(palette.get("surface")).foregroundColor(palette.get("text"))
                .titleColor(palette.get("muted")).textColor(palette.get("muted")).descriptionColor(palette.get("muted"))
                .valueColor(palette.get("text"))
                .unitColor(palette.get("muted")).barColor(palette.get("interaction"))
                .barBackgroundColor(palette.get("track")).borderColor(palette.get("line")).borderWidth(1)
                .prefSize(220, HEIGHT).build();
        tile.setMinSize(120, HEIGHT);
        tile.setMaxSize(Double.MAX_VALUE, HEIGHT);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }
}
