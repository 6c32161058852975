package org.shadowrack.ui.topology.draw;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * How a cell's room is shared. Pixels.
 *
 * @param mark where the severity's sign stands
 * @param name where the name stands, the sign's room not taken off
 * @param figure where the figure stands
 * @param parts where the parts stand; null where there is no room for them
 * @param font size
 * @param tiles whether each part has room for its name and figure
 */
record CellLayout(Rectangle2D mark, Rectangle2D name, Rectangle2D figure, @Nullable Rectangle2D parts, double font,
        boolean tiles) {
    private static final double TALL = 34;
    private static final double WIDE = 230;
    private static final double TILES = 92;
    private static final double PAD = 7;

    static CellLayout of(Rectangle2D area) {
        boolean tall = area.getHeight() >= TALL && area.getWidth() >= 90;
        double line = tall ? Math.clamp(area.getHeight() * 0.46, 17, 26) : area.getHeight();
        double font = Math.clamp(line * (line < 18 ? 0.74 : 0.62), 9, area.getWidth() < 140 ? 11 : 13);
        double sign = Math.clamp(line - 4, 9, area.getWidth() < 140 ? 12 : 18);
        double figure = area.getWidth() < 140 ? font * 3 : Math.min(area.getWidth() * 0.4, font * 4.6);
        Rectangle2D mark = new Rectangle2D(area.getMinX() + PAD, area.getMinY() + (line - sign) / 2, sign, sign);
        Rectangle2D right = new Rectangle2D(area.getMaxX() - PAD + 1 - figure, area.getMinY(), figure, line);
        if (tall) {
            return new CellLayout(mark, row(area, area.getMinX() + PAD, right.getMinX() - 4, line), right,
                    new Rectangle2D(area.getMinX() + PAD, area.getMinY() + line, area.getWidth() - 2 * PAD,
                            area.getHeight() - line - 4),
                    font, area.getHeight() >= TILES && area.getWidth() >= 280);
        }
        boolean wide = area.getWidth() >= WIDE && area.getHeight() >= 13;
        double names = wide ? Math.clamp(area.getWidth() * 0.32, 90, 150) : right.getMinX() - 4 - area.getMinX() - PAD;
        Rectangle2D name = row(area, area.getMinX() + PAD, area.getMinX() + PAD + Math.max(0, names), line);
        return new CellLayout(mark, name, right, wide
                ? new Rectangle2D(name.getMaxX() + 6, area.getMinY() + 2, right.getMinX() - name.getMaxX() - 12,
                        area.getHeight() - 4)
                : null, font, false);
    }

    private static Rectangle2D row(Rectangle2D area, double from, double to, double height) {
        return new Rectangle2D(from, area.getMinY(), Math.max(0, to - from), height);
    }
}
