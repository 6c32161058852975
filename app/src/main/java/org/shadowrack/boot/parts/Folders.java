package org.shadowrack.boot.parts;

import java.nio.file.Path;

/** Where this user's own files lie: {@code $XDG_CONFIG_HOME/shadowrack}, {@code %APPDATA%\shadowrack} on Windows. */
public final class Folders {
    private Folders() {}

    /** The credential vault. */
    public static Path vault() {
        return settings().resolve("vault");
    }

    /** The list of site files that were opened. */
    public static Path recentSites() {
        return settings().resolve("recent-sites");
    }

    private static Path settings() {
        for (String variable : new String[]{"XDG_CONFIG_HOME", "APPDATA"}) {
            String folder = System.getenv(variable);
            if (folder != null && !folder.isBlank()) {
                return Path.of(folder, "shadowrack");
            }
        }
        return Path.of(System.getProperty("user.home"), ".config", "shadowrack");
    }
}
