package org.shadowrack.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Makes IBM Plex known to the toolkit. Its digits are of one width, so figures in columns line up. */
final class BundledFonts {
    private static final List<String> FILES = List.of("IBMPlexSans-Regular.woff", "IBMPlexSans-SemiBold.woff",
            "IBMPlexSans-Bold.woff", "IBMPlexMono-Regular.woff");

    private BundledFonts() {}

    static void load() {
        if (Font.getFamilies().contains("IBM Plex Sans SmBld")) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Resources.open("fonts/" + file)) {
                Font.loadFont(in, 13);
            } catch (IOException broken) {
                throw new UncheckedIOException("reading the font " + file, broken);
            }
        }
    }
}
