package org.shadowrack.redfish.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * A service as the client sees it: logs in when asked to, waits when the service is busy, follows redirects within the
 * service only. One request in flight at most. Thread-safe.
 */
public final class ServiceConnection implements AutoCloseable {
    private static final int TRIES = 3;
    private static final int HOPS = 3;

    private final ReentrantLock turn = new ReentrantLock();
    private final Endpoint endpoint;
    private final Wire wire;
    private final Session session;
    private final InstantSource clock;
    private final Pause pause;
    private String sessions = "";

    /** A connection to {@code endpoint}; null {@code account} for a service that lets everyone in. */
    public ServiceConnection(Endpoint endpoint, @Nullable Account account, InstantSource clock, Pause pause) {
        this.endpoint = endpoint;
        this.wire = new Wire(endpoint);
        this.session = new Session(account);
        this.clock = clock;
        this.pause = pause;
    }

    /** Sets where sessions are opened, so that the next request logs in; an empty path means Basic. */
    public void logInAt(String path) {
        sessions = path;
    }

    /** Where the service is. */
    public URI origin() {
        return endpoint.origin();
    }

    /** Requests sent so far. */
    public int requests() {
        return wire.requests();
    }

    /** Bytes of reply bodies so far. */
    public long bytes() {
        return wire.bytes();
    }

    /** Sends without logging in: for the root, which a service shows to everyone. */
    public Outcome<Reply> sendOpenly(Request request) {
        return inTurn(() -> settled(request, false));
    }

    /** Sends as the account. A status that is no success is a reply too, but for 401 and 403. */
    public Outcome<Reply> send(Request request) {
        return inTurn(() -> loggedIn().then(_ -> settled(request, true)).then(reply -> again(request, reply))
                .then(reply -> letIn(request, reply)));
    }

    private <T> Outcome<T> inTurn(java.util.function.Supplier<Outcome<T>> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** A token may have expired: log in anew, once. */
    private Outcome<Reply> again(Request request, Reply reply) {
        if (reply.status() != 401 || !session.hasToken()) {
            return Outcome.ok(reply);
        }
        session.ended();
        return loggedIn().then(_ -> settled(request, true));
    }

    private Outcome<Reply> letIn(Request request, Reply reply) {
        return switch (reply.status()) {
            case 401 -> Outcome.failed(rejected(tried(request)));
            case 403 -> Outcome.failed(Problem.unreachable("the service forbids this to the account (403)",
                    tried(request), "Use an account with the privilege"));
            default -> Outcome.ok(reply);
        };
    }

    private static Problem rejected(String tried) {
        return Problem.unreachable("the service did not accept user name and password (401)", tried,
                "Check --user and the password that --password-env or --credential names");
    }

    private Outcome<Outcome.Done> loggedIn() {
        if (!session.wanted()) {
            return Outcome.done();
        }
        if (sessions.isEmpty()) {
            session.useBasic();
            return Outcome.done();
        }
        Request login = Request.post(sessions, session.credentials());
        return settled(login, false).then(reply -> opened(login, reply));
    }

    /** Without a token, for whatever reason but a wrong password, Basic is the standard's other way. */
    private Outcome<Outcome.Done> opened(Request login, Reply reply) {
        if (reply.status() == 401 || reply.status() == 403 || reply.status() == 400) {
            return Outcome.failed(rejected(tried(login)));
        }
        String token = reply.header("X-Auth-Token").orElse("");
        if (!reply.ok() || token.isEmpty()) {
            session.useBasic();
        } else {
            session.opened(token, reply.header("Location").flatMap(this::local).orElse(null));
        }
        return Outcome.done();
    }

    /** Sends until the service is no longer busy and no longer sends elsewhere. */
    private Outcome<Reply> settled(Request request, boolean authorised) {
        Request next = request;
        int hops = 0;
        for (int attempt = 1;; attempt++) {
            Outcome<Reply> outcome = once(authorised ? session.authorise(next) : next);
            if (!(outcome instanceof Outcome.Ok<Reply>(Reply reply))) {
                return outcome;
            }
            if (reply.redirects() && next.repeatable()) {
                String target = reply.header("Location").flatMap(this::local).orElse("");
                if (target.isEmpty() || hops++ >= HOPS) {
                    return Outcome.failed(elsewhere(next, reply));
                }
                next = next.at(target);
            } else if (reply.busy() && attempt < TRIES) {
                pause.of(RetryAfter.of(reply, clock.instant(), endpoint.timeout()));
            } else {
                return outcome;
            }
        }
    }

    private Problem elsewhere(Request request, Reply reply) {
        return Problem.failed("it redirects (" + reply.status() + ") to " + reply.header("Location").orElse("nowhere")
                + ", which is not followed, so that no token leaves this service", tried(request),
                "Give the address of the service itself");
    }

    /** A location's path and query, if it is on this very service. */
    private java.util.Optional<String> local(String location) {
        try {
            URI target = endpoint.origin().resolve("/").resolve(location.trim());
            boolean here = Origin.same(endpoint.origin(), target);
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            return here ? java.util.Optional.of(target.getRawPath() + query) : java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private Outcome<Reply> once(Request request) {
        try {
            return Outcome.ok(exchange(request));
        } catch (IOException e) {
            return Outcome.failed(Failures.problem(e, tried(request), endpoint.timeout()));
        } catch (CancellationException calledOff) {
            // Thrown while it waits for a connection of the pool.
            Thread.currentThread().interrupt();
            return Outcome.failed(Problem.unreachable("called off before it was sent", tried(request), "Ask again"));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Problem.failed("the address can't be used: " + e.getMessage(), tried(request),
                    "Report the link to the vendor"));
        }
    }

    private Reply exchange(Request request) throws IOException {
        try {
            return wire.exchange(request);
        } catch (IOException e) {
            if (request.repeatable() && Failures.transientFailure(e)) {
                return wire.exchange(request);
            }
            throw e;
        }
    }

    private String tried(Request request) {
        return request.method() + " " + endpoint.origin() + request.path();
    }

    /** Logs out, so that no session is left on the service, and wipes the password. */
    @Override
    public void close() {
        turn.lock();
        try {
            String location = session.location();
            if (location != null) {
                once(session.authorise(Request.delete(location)));
            }
            session.forget();
            wire.close();
        } finally {
            turn.unlock();
        }
    }

    /** How long a request may take. */
    public Duration timeout() {
        return endpoint.timeout();
    }
}
