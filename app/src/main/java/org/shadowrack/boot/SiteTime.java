package org.shadowrack.boot;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.trial.LabControl;
import org.shadowrack.operations.trial.LabControls;
import org.shadowrack.security.Secret;

/** Which clock a site goes by: the machine's, or, where another process simulates the site, the one of that lab. */
final class SiteTime {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Wiring wiring;

    SiteTime(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The clock; a problem where the site's lab does not answer. */
    Outcome<InstantSource> of(SiteSettings settings) {
        URI control = settings.control();
        return control == null || settings.services().isEmpty()
                ? Outcome.ok(wiring.clock())
                : lab(control, settings.services().getFirst()).then(SiteTime::clock);
    }

    /** A lab has one account and one certificate, so any of its services tells both. */
    private Outcome<LabControl> lab(URI control, ServiceSettings service) {
        String credential = service.credential();
        if (credential == null) {
            return wiring.tls().context(service.trust())
                    .then(tls -> HttpApis.open(control, tls, Map::of, TIMEOUT)).map(LabControls::over);
        }
        return wiring.credentials().resolve(credential).then(secret -> {
            try (secret) {
                String basic = basic(service.user() == null ? "" : service.user(), secret);
                return wiring.tls().context(service.trust()).then(tls -> HttpApis.open(control, tls,
                        () -> Map.of("Authorization", basic), TIMEOUT)).map((HttpApi api) -> LabControls.over(api));
            }
        });
    }

    private static Outcome<InstantSource> clock(LabControl lab) {
        return lab.pace().map(pace -> new LabClock(lab, pace));
    }

    private static String basic(String user, Secret password) {
        return "Basic " + password.use(characters -> Base64.getEncoder()
                .encodeToString((user + ":" + new String(characters)).getBytes(StandardCharsets.UTF_8)));
    }
}
