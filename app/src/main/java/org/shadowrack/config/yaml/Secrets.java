package org.shadowrack.config.yaml;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what looks like a secret in the clear, so that it can be refused. */
final class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("(env|vault):\\S+");
    private static final Pattern NAMES = Pattern.compile("passw|passphrase|secret|token|apikey|privatekey");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.:-]*://[^/?#@]*:[^/?#@]*@.*");

    private Secrets() {}

    /** Whether a key of this name would hold a secret. */
    static boolean namesOne(String key) {
        return NAMES.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "")).find();
    }

    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** The reference; the text itself is never repeated in a message, as it may be the password. */
    static String reference(Node node) {
        String text = Fields.text(node);
        if (isReference(text)) {
            return text;
        }
        throw BadSettings.at(node, "a credential is a reference, and this is none",
                "Write vault:NAME (stored with 'shadowrack vault set NAME') or env:VARIABLE");
    }

    static void refuseIn(Node node, String key, String value) {
        if (namesOne(key) && !isReference(value)) {
            throw BadSettings.at(node, "secrets do not belong in a site file",
                    "Write vault:NAME (stored with 'shadowrack vault set NAME') or env:VARIABLE");
        }
        refuseInUrl(node, value);
    }

    static void refuseInUrl(Node node, String url) {
        if (PASSWORD_IN_URL.matcher(url).matches()) {
            throw BadSettings.at(node, "an address must not carry a password", "Give it by a credential reference");
        }
    }

    static boolean isLoopback(URI url) {
        String host = url.getHost();
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
