package org.shadowrack.redfish.document;

import java.net.URI;
import java.util.Optional;

/** Where a Location header leads. */
public record Locations(URI origin) {
    /** A location's path and query, if it is on this very service. */
    public Optional<String> here(String location) {
        try {
            URI target = origin.resolve("/").resolve(location.trim());
            return target.getHost() != null && Origin.same(origin, target)
                    ? Optional.of(whole(target))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A location's path and query, whatever host it names. */
    public static Optional<String> path(String location) {
        try {
            URI target = URI.create(location.trim());
            return target.getRawPath() == null || target.getRawPath().isEmpty()
                    ? Optional.empty()
                    : Optional.of(whole(target));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String whole(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
}
