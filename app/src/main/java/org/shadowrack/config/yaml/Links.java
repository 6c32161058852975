package org.shadowrack.config.yaml;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.shadowrack.security.Trust;

/** Addresses, trust and paths as any part of a site file writes them. Paths are relative to the file's folder. */
record Links(Path folder) {
    private static final String URL = "an http:// or https:// address";

    Path resolved(String path) {
        return folder.resolve(path).toAbsolutePath().normalize();
    }

    static URI url(Node node) {
        Secrets.refuseInUrl(node, Fields.text(node));
        URI url = Fields.converted(node, URL, Links::address);
        if (url.getScheme().equals("http") && !Secrets.isLoopback(url)) {
            throw BadSettings.at(node, "plain http would send credentials in the clear", "Write https://");
        }
        return url;
    }

    private static URI address(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("no host, or another scheme");
        }
        return url;
    }

    Trust trust(Node node) {
        if (node instanceof Node.Scalar && Fields.text(node).equals("system")) {
            return new Trust.SystemAuthorities();
        }
        Fields trust = Fields.of(node, Set.of("pin", "ca"));
        return trust.value("pin", "64 hex digits", Links::pin).<Trust>map(Trust.Pinned::new)
                .or(() -> trust.text("ca").map(file -> new Trust.AuthorityFile(resolved(file))))
                .orElseThrow(() -> trust.missing("pin"));
    }

    private static String pin(String text) {
        String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return digits;
    }
}
