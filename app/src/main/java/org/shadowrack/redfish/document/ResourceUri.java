package org.shadowrack.redfish.document;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a link as a service writes it into one spelling, so that the same resource is recognised again. */
public final class ResourceUri {
    /** A JSON pointer, with or without its first slash, or nothing. */
    private static final Pattern PLACE = Pattern.compile("#(/.*|[^#]*/\\d+(/.*)?)?");
    private static final String ILLEGAL = " \"<>\\^`{|}";

    private ResourceUri() {}

    /**
     * The link's path (and query), without trailing slash; a fragment {@code #Fans/0} or {@code #/Fans/0/} becomes
     * {@code #/Fans/0}. A {@code #} that no place in a document follows belongs to an id, as in Dell's
     * {@code iDRAC.Embedded.1#Fan1A}, and is escaped. Empty where it leads to another service or is no address at all.
     */
    public static Optional<String> of(String link, URI origin) {
        String text = escaped(link.trim());
        int hash = text.indexOf('#');
        if (hash >= 0 && !PLACE.matcher(text.substring(hash)).matches()) {
            return of(text.substring(0, hash) + "%23" + text.substring(hash + 1), origin);
        }
        String fragment = hash < 0 ? "" : pointer(text.substring(hash + 1));
        return path(hash < 0 ? text : text.substring(0, hash), origin).map(path -> path + fragment);
    }

    private static Optional<String> path(String link, URI origin) {
        try {
            if (link.startsWith("/") && !link.startsWith("//")) {
                return Optional.of(trimmed(link)).filter(path -> !path.isEmpty());
            }
            URI uri = URI.create(link);
            boolean here = uri.getScheme() != null && uri.getHost() != null && Origin.same(origin, uri);
            return here ? Optional.of(trimmed(uri.getRawPath())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The part before the fragment. */
    public static String resource(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? uri : uri.substring(0, hash);
    }

    private static String pointer(String fragment) {
        String path = trimmed(fragment);
        if (path.isEmpty()) {
            return "";
        }
        return path.startsWith("/") ? "#" + path : "#/" + path;
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String escaped(String link) {
        StringBuilder out = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            out.append(c < ' ' || ILLEGAL.indexOf(c) >= 0 ? String.format("%%%02X", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }
}
