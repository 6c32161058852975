package org.shadowrack.redfish;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Origin;
import org.shadowrack.redfish.http.Account;
import org.shadowrack.redfish.http.Endpoint;
import org.shadowrack.redfish.http.Pause;
import org.shadowrack.redfish.http.Ramp;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.log.EventMeanings;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;
import org.shadowrack.security.Trust;

/** Opens clients that speak HTTP. Thread-safe. */
public final class HttpRedfishClients implements RedfishClients {
    private static final int HANDSHAKES_AT_ONCE = 16;

    private final Tls tls;
    private final CredentialStore credentials;
    private final List<VendorAdapter> adapters;
    private final EventMeanings meanings;
    private final InstantSource clock;
    private final Pause pause;
    private final Ramp handshakes = new Ramp(HANDSHAKES_AT_ONCE);

    /**
     * Opens clients.
     *
     * @param adapters of the vendors, the most particular first
     * @param clock dates readings that the service does not date
     */
    public HttpRedfishClients(Tls tls, CredentialStore credentials, List<VendorAdapter> adapters,
            InstantSource clock) {
        this(tls, credentials, adapters, EventMeanings.builtIn(), clock);
    }

    /** The same, with a site's own view of what log entries mean. */
    public HttpRedfishClients(Tls tls, CredentialStore credentials, List<VendorAdapter> adapters,
            EventMeanings meanings, InstantSource clock) {
        this(tls, credentials, adapters, meanings, clock, Pause.sleeping());
    }

    HttpRedfishClients(Tls tls, CredentialStore credentials, List<VendorAdapter> adapters, EventMeanings meanings,
            InstantSource clock, Pause pause) {
        this.tls = tls;
        this.credentials = credentials;
        this.adapters = List.copyOf(adapters);
        this.meanings = meanings;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Outcome<RedfishClient> open(RedfishTarget target) {
        return endpoint(target).then(endpoint -> connection(endpoint, target))
                .map(connection -> new DefaultRedfishClient(target.name(), connection, adapters, meanings, clock));
    }

    private Outcome<Endpoint> endpoint(RedfishTarget target) {
        URI url = target.url();
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return Outcome.failed(Problem.badInput("it names no host, or holds user data", "use the address " + url,
                    "Give an address like https://bmc.example"));
        }
        return switch (scheme) {
            case "https" -> tls.context(target.trust()).map(context -> endpoint(target, context));
            case "http" -> Origin.loopback(url)
                    ? Outcome.ok(endpoint(target, null))
                    : Outcome.failed(Problem.refused("plain http would show the password to the network",
                            "use the address " + url, "Give an https:// address; http:// is for loopback only"));
            default -> Outcome.failed(Problem.badInput("it is neither https nor http", "use the address " + url,
                    "Give an address like https://bmc.example"));
        };
    }

    private Endpoint endpoint(RedfishTarget target, @Nullable SSLContext context) {
        return new Endpoint(Origin.of(target.url()), target.timeout(), context,
                target.trust() instanceof Trust.Pinned, handshakes);
    }

    private Outcome<ServiceConnection> connection(Endpoint endpoint, RedfishTarget target) {
        String user = target.user();
        String reference = target.credential();
        if (user == null || reference == null) {
            return Outcome.ok(new ServiceConnection(endpoint, null, clock, pause));
        }
        return credentials.resolve(reference)
                .map(secret -> new ServiceConnection(endpoint, new Account(user, secret), clock, pause));
    }
}
