package org.shadowrack.redfish.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back. Header names are in lower case. The body is shared, not copied: leave it as it is. */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, byte[] body, Map<String, String> headers) {
    /** The header, where the service sent it. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the status is 2xx. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether the status sends the client elsewhere. */
    boolean redirects() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
