package org.shadowrack.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the {@code ui-resources} module. A missing one is a defect of the build. */
final class Resources {
    private static final String FOLDER = "/org/shadowrack/resources/";

    private Resources() {}

    static String url(String name) {
        return find(name).toExternalForm();
    }

    static InputStream open(String name) {
        try {
            return find(name).openStream();
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + FOLDER + name + " of ui-resources", broken);
        }
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + FOLDER + name + " of ui-resources", broken);
        }
    }

    private static URL find(String name) {
        return Objects.requireNonNull(Resources.class.getResource(FOLDER + name),
                () -> FOLDER + name + " is missing from ui-resources");
    }
}
