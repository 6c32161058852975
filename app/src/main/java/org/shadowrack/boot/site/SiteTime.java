package org.shadowrack.boot.site;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.trial.LabControl;
import org.shadowrack.operations.trial.LabControls;

/** Which clock a site goes by: the machine's, or, where another process simulates the site, the one of that lab. */
public final class SiteTime {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Wiring wiring;

    /** Made of what {@code wiring} has. */
    public SiteTime(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The clock; a problem where the site's lab does not answer. */
    public Outcome<InstantSource> of(SiteSettings settings) {
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
        String user = service.user() == null ? "" : service.user();
        return wiring.credentials().resolve(credential).then(secret -> wiring.tls().context(service.trust())
                .then(tls -> HttpApis.open(control, tls, () -> Map.of("Authorization", secret.basic(user)), TIMEOUT))
                .map(LabControls::over));
    }

    private static Outcome<InstantSource> clock(LabControl lab) {
        return lab.pace().map(pace -> new LabClock(lab, pace));
    }
}
