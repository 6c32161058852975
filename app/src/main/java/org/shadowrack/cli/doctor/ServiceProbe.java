package org.shadowrack.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.shadowrack.cli.doctor.Check.Finding;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Tls;

/** Asks a service for its root, which needs no login, with the trust that the site gives it. */
final class ServiceProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Tls tls;
    private final CredentialStore credentials;

    ServiceProbe(Tls tls, CredentialStore credentials) {
        this.tls = tls;
        this.credentials = credentials;
    }

    Finding probe(ServiceSettings service) {
        return credential(service).then(done -> tls.context(service.trust())).then(context -> root(service, context))
                .map(found -> Finding.ok("service " + service.name(), found))
                .orElse(problem -> Finding.failed("service " + service.name(), problem.message(), problem.next()));
    }

    private Outcome<Outcome.Done> credential(ServiceSettings service) {
        String reference = service.credential();
        return reference == null ? Outcome.done() : credentials.resolve(reference).map(ServiceProbe::closed);
    }

    private static Outcome.Done closed(Secret secret) {
        secret.close();
        return Outcome.Done.DONE;
    }

    private static Outcome<String> root(ServiceSettings service, SSLContext context) {
        URI root = URI.create(service.url().toString().replaceAll("/+$", "") + "/redfish/v1/");
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).connectTimeout(PATIENCE).build()) {
            HttpResponse<Void> reply = client.send(HttpRequest.newBuilder(root).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.discarding());
            return reply.statusCode() == 200
                    ? Outcome.ok(root + " answers")
                    : Outcome.failed(unreachable(root, "the status " + reply.statusCode() + " came back"));
        } catch (IOException e) {
            return Outcome.failed(unreachable(root, innermost(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(unreachable(root, "interrupted"));
        }
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Problem unreachable(URI root, String found) {
        return Problem.unreachable(found, "Asking " + root, "Check the address, the network and the service's trust");
    }
}
