package org.shadowrack.migration.drivers.powerdns;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Tls;
import org.shadowrack.security.Trust;

/** Opens the API of the server that holds a record. Thread-safe. */
record ZoneApis(Tls tls, CredentialStore credentials, Duration timeout) {

    Outcome<ZoneApi> open(RecordPlace place) {
        return root(place).then(root -> key(place).then(key -> "https".equals(root.getScheme())
                ? tls.context(trust(place)).then(context -> open(place, root, context, key))
                : open(place, root, null, key)));
    }

    private Outcome<ZoneApi> open(RecordPlace place, URI root, @Nullable SSLContext context,
            Supplier<Map<String, String>> key) {
        return HttpApis.open(root, context, key, timeout).map((HttpApi api) -> new ZoneApi(api, place));
    }

    /** Asked once beforehand, so that a missing key is told as that and not as a refused request. */
    private Outcome<Supplier<Map<String, String>>> key(RecordPlace place) {
        return credentials.resolve(place.credential()).map(secret -> {
            try (Secret key = secret) {
                String text = key.use(String::new);
                return () -> Map.of("X-API-Key", text);
            }
        });
    }

    private static Outcome<URI> root(RecordPlace place) {
        try {
            String url = place.url();
            return Outcome.ok(URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
        } catch (IllegalArgumentException malformed) {
            return Outcome.failed(Problem.badInput("powerdns.url is not an address: " + malformed.getMessage(),
                    "Opening the DNS API of " + place.name(), "Give an address such as https://ns1.example:8081"));
        }
    }

    private static Trust trust(RecordPlace place) {
        if (place.pin() != null) {
            return new Trust.Pinned(place.pin());
        }
        return place.authority() == null
                ? new Trust.SystemAuthorities()
                : new Trust.AuthorityFile(Path.of(place.authority()));
    }
}
