package org.shadowrack.installer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The console's icon: a rack, and its shadow behind it. */
final class Icon {
    private static final int SIZE = 256;
    private static final int UNITS = 5;
    private static final Color SHADOW = new Color(0x5a, 0x64, 0x70);
    private static final Color RACK = new Color(0x1d, 0x24, 0x2c);
    private static final Color UNIT = new Color(0xc9, 0xd1, 0xd9);
    private static final Color ALIVE = new Color(0x56, 0xb4, 0xe9);

    void write(Path file) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        cabinet(graphics, 84, 20, SHADOW);
        cabinet(graphics, 28, 36, RACK);
        units(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void cabinet(Graphics2D graphics, int x, int y, Color colour) {
        graphics.setColor(colour);
        graphics.fillRoundRect(x, y, 144, 200, 20, 20);
    }

    private static void units(Graphics2D graphics) {
        for (int unit = 0; unit < UNITS; unit++) {
            int y = 54 + unit * 34;
            graphics.setColor(UNIT);
            graphics.fillRoundRect(44, y, 112, 24, 8, 8);
            graphics.setColor(ALIVE);
            graphics.fillOval(136, y + 7, 10, 10);
        }
    }
}
