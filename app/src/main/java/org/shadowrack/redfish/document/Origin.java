package org.shadowrack.redfish.document;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Compares where addresses lead. */
public final class Origin {
    private Origin() {}

    /** Whether {@code address} is on this machine, told by its name or number alone, without asking a name server. */
    public static boolean loopback(URI address) {
        String host = address.getHost();
        return host != null && (host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]"));
    }

    /** Scheme, host and port of {@code address}. */
    public static URI of(URI address) {
        return URI.create(address.getScheme().toLowerCase(Locale.ROOT) + "://" + address.getRawAuthority());
    }

    /** Whether both have the same scheme, host and port, with the scheme's own port where none is named. */
    public static boolean same(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(Objects.requireNonNullElse(other.getScheme(), ""))
                && one.getHost().equalsIgnoreCase(Objects.requireNonNullElse(other.getHost(), ""))
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
