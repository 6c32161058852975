package org.shadowrack.ui.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.ui.saving.TextFiles;

/** Writes plots: as CSV where the file's name ends so, as PNG else. */
public final class PlotFiles {
    private PlotFiles() {}

    /** Writes a plot; the image was taken on the FX thread, so that this may run on a worker. */
    public static Outcome<Path> write(Path file, Plot plot, WritableImage image) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? TextFiles.write(file, csv(plot))
                : png(file, image);
    }

    /** Header {@code series,x,y}; one row a point, as plain decimal figures. */
    static String csv(Plot plot) {
        StringBuilder csv = new StringBuilder("series,x,y\n");
        for (Series series : plot.series()) {
            for (int i = 0; i < series.x().length; i++) {
                csv.append(quoted(series.name())).append(',').append(plain(series.x()[i])).append(',')
                        .append(plain(series.y()[i])).append('\n');
            }
        }
        return csv.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9 _.-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Outcome<Path> png(Path file, WritableImage image) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return Outcome.ok(file);
        } catch (IOException broken) {
            return Outcome.failed(Problem.failed(broken.toString(), "writing the plot " + file,
                    "Check that the folder is there and may be written"));
        }
    }
}
