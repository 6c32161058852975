package org.shadowrack.installer;

import java.io.IOException;
import java.util.List;

/** The Java runtime that travels with the console: the modules it uses and no more. */
final class RuntimeImage {
    /**
     * What the libraries' classes refer to, and what is only found by name at run time: character sets, elliptic curves
     * and certificate checks, zip files, locales, remote debugging by {@code jcmd}, flight recordings.
     */
    private static final List<String> MODULES = List.of("java.base", "java.compiler", "java.datatransfer",
            "java.desktop", "java.instrument", "java.logging", "java.management", "java.naming", "java.net.http",
            "java.prefs", "java.scripting", "java.security.jgss", "java.security.sasl", "java.sql",
            "java.transaction.xa", "java.xml", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.httpserver", "jdk.jcmd",
            "jdk.jfr", "jdk.localedata", "jdk.management", "jdk.naming.dns", "jdk.net", "jdk.unsupported",
            "jdk.unsupported.desktop", "jdk.xml.dom", "jdk.zipfs");

    private final Layout layout;

    RuntimeImage(Layout layout) {
        this.layout = layout;
    }

    void link() throws IOException {
        JdkTool.run("jlink", List.of("--add-modules", String.join(",", MODULES), "--output",
                layout.runtime().toString(), "--strip-debug", "--no-header-files", "--no-man-pages",
                "--include-locales",
                "en,de,fr", "--compress", "zip-6", "--generate-cds-archive"));
    }
}
