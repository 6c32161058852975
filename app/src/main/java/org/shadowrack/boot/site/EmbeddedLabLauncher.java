package org.shadowrack.boot.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.cli.lab.LabLauncher;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.plane.PlaneFactory;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.LabControl;
import org.shadowrack.operations.trial.LabControls;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;

/** Starts labs in this process; all else goes over the network. */
public final class EmbeddedLabLauncher implements LabLauncher {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Wiring wiring;
    private final PlaneFactory planes;

    /** Made of what {@code wiring} has. */
    public EmbeddedLabLauncher(Wiring wiring, PlaneFactory planes) {
        this.wiring = wiring;
        this.planes = planes;
    }

    @Override
    public Outcome<RunningLab> start(LabRequest request) {
        return request.checked().then(this::started);
    }

    private Outcome<RunningLab> started(LabRequest request) {
        Lab lab = start(LabSettings.defaults().withRacks(request.racks()).withSeed(request.seed())
                .withSpeed(request.speed()));
        Outcome<RunningLab> running = connect(lab, request);
        if (!running.isOk()) {
            lab.close();
        }
        return running;
    }

    private Lab start(LabSettings settings) {
        String given = System.getenv(PASSWORD_VARIABLE);
        return given == null || given.isEmpty()
                ? Labs.start(settings, planes)
                : Labs.start(settings, planes, given.toCharArray());
    }

    private Outcome<RunningLab> connect(Lab lab, LabRequest request) {
        Secret password = Secret.copyOf(lab.password());
        URI control = URI.create(lab.controlUrl());
        return wiring.tls().context(new Trust.Pinned(lab.certificateSha256()))
                .then(tls -> HttpApis.open(control, tls, () -> Map.of("Authorization", password.basic(lab.user())),
                        TIMEOUT))
                .then(api -> site(lab, api, request, SessionCredentials.REFERENCE)
                        .map(site -> new Started(wiring, lab, api, request, site, password,
                                new LabClock(LabControls.over(api), request.speed()))));
    }

    private static Outcome<SiteSettings> site(Lab lab, HttpApi api, LabRequest request, String credential) {
        return new LabSite(api, URI.create(lab.controlUrl()), lab.user(), credential, lab.certificateSha256())
                .settings(request.data(), request.automatic());
    }

    private record Started(Wiring wiring, Lab lab, HttpApi api, LabRequest request, SiteSettings site, Secret secret,
            LabClock clock)
            implements
                RunningLab {
        @Override
        public Outcome<SiteSettings> siteForOthers() {
            return EmbeddedLabLauncher.site(lab, api, request, "env:" + PASSWORD_VARIABLE);
        }

        @Override
        public List<URI> services() {
            return lab.serviceUrls().stream().map(URI::create).toList();
        }

        @Override
        public URI control() {
            return URI.create(lab.controlUrl());
        }

        @Override
        public String certificate() {
            return lab.certificateSha256();
        }

        @Override
        public String user() {
            return lab.user();
        }

        @Override
        public char[] password() {
            return lab.password();
        }

        @Override
        public LabControl labControl() {
            return clock;
        }

        @Override
        public Outcome<Operations> operate() {
            return new SiteAssembly(wiring, new SessionCredentials(secret, wiring.credentials()), clock)
                    .operate(site);
        }

        @Override
        public void close() {
            api.close();
            lab.close();
            secret.close();
        }
    }
}
