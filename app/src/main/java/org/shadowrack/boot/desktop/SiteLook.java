package org.shadowrack.boot.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Certificates;
import org.shadowrack.security.Certificates.Shown;
import org.shadowrack.security.Trust;
import org.shadowrack.ui.start.SiteDoor.Look;
import org.shadowrack.ui.start.SiteDoor.NewCertificate;

/** Looks at every service of a site before it is opened: does it answer, and is its certificate trusted. */
final class SiteLook {
    private static final int AT_ONCE = 64;

    private final Certificates certificates;

    SiteLook(Certificates certificates) {
        this.certificates = certificates;
    }

    Look at(SiteSettings settings, boolean vaultIsShut) {
        List<NewCertificate> unknown = new ArrayList<>();
        List<Problem> silent = new ArrayList<>();
        List<ServiceSettings> secure = settings.services().stream()
                .filter(service -> "https".equals(service.url().getScheme())).toList();
        List<Outcome<Shown>> shown = shown(secure);
        for (int i = 0; i < secure.size(); i++) {
            sort(secure.get(i), shown.get(i), unknown, silent);
        }
        boolean locked = vaultIsShut && settings.services().stream()
                .anyMatch(service -> service.credential() != null && service.credential().startsWith("vault:"));
        return new Look(settings.site(), settings.services().size(), unknown, silent, locked);
    }

    private List<Outcome<Shown>> shown(List<ServiceSettings> services) {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Shown>>> looks = services.stream().map(service -> threads.submit(() -> {
                atOnce.acquire();
                try {
                    return certificates.look(service.url(), service.trust());
                } finally {
                    atOnce.release();
                }
            })).toList();
            return looks.stream().map(SiteLook::result).toList();
        }
    }

    private static Outcome<Shown> result(Future<Outcome<Shown>> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Problem.failed("it was interrupted", "Looking at a certificate", "Open it again"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look answers, and never throws", e.getCause());
        }
    }

    /** Only where no pin and no authority was given may the operator consent; another certificate than the pinned is a problem. */
    private static void sort(ServiceSettings service, Outcome<Shown> outcome, List<NewCertificate> unknown,
            List<Problem> silent) {
        switch (outcome) {
            case Outcome.Failed<Shown>(Problem problem) -> silent.add(problem);
            case Outcome.Ok<Shown>(Shown shown) when !shown.trusted() -> {
                if (service.trust() instanceof Trust.SystemAuthorities) {
                    unknown.add(new NewCertificate(service.name(), service.url(), shown.sha256(), shown.subject(),
                            shown.issuer(), shown.from(), shown.until()));
                } else {
                    silent.add(Problem.refused(shown.reason(), "Looking at the certificate of " + service.url(),
                            "Find out why it changed; if it was renewed, write its SHA-256 as the service's pin"));
                }
            }
            case Outcome.Ok<Shown> trusted -> {
                // Nothing to ask.
            }
        }
    }
}
