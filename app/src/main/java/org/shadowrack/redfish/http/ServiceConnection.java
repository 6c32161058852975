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
import org.shadowrack.redfish.document.Locations;

/**
 * A service as the client sees it: logs in when asked to, waits when the service is busy, follows redirects within the
 * service only. One request in flight at most. Thread-safe.
 */
public final class ServiceConnection implements AutoCloseable {
    private static final int TRIES = 3;
    private static final int HOPS = 3;
    /** Longer than this nobody waits for a busy service within one call: the next poll comes anyway. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ReentrantLock turn = new ReentrantLock();
    private final Endpoint endpoint;
    private final Wire wire;
    private final Session session;
    private final Locations locations;
    private final LogIn logIn;
    private final InstantSource clock;
    private final Pause pause;
    private volatile boolean stopping;

    /** A connection to {@code endpoint}; null {@code account} for a service that lets everyone in. */
    public ServiceConnection(Endpoint endpoint, @Nullable Account account, InstantSource clock, Pause pause) {
        this.endpoint = endpoint;
        this.wire = new Wire(endpoint);
        this.session = new Session(account);
        this.locations = new Locations(endpoint.origin());
        this.logIn = new LogIn(session, locations);
        this.clock = clock;
        this.pause = pause;
    }

    /** Sets where sessions are opened, so that the next request logs in; an empty path means Basic. */
    public void logInAt(String path) {
        logIn.at(path);
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

    /** Sends as the account. A status that is no success is a reply too, but for 401 and for busy. */
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

    /** A session may have vanished: give it back all the same, log in anew, and ask once more. */
    private Outcome<Reply> again(Request request, Reply reply) {
        if (reply.status() != 401 || !session.hasToken()) {
            return Outcome.ok(reply);
        }
        logOut();
        return loggedIn().then(_ -> settled(request, true)).then(second -> second.status() == 401 && session.hasToken()
                ? Outcome.failed(Problem.failed("not accepted (401) even with a fresh session",
                        request.tried(origin()), "Use an account with the privilege"))
                : Outcome.ok(second));
    }

    /** A service may answer what it likes to that: the session is no longer used. */
    private void logOut() {
        String location = session.location();
        if (location != null) {
            once(session.authorise(Request.delete(location)));
        }
        session.ended();
    }

    private Outcome<Reply> letIn(Request request, Reply reply) {
        return reply.status() == 401 ? Outcome.failed(LogIn.rejected(request.tried(origin()))) : Outcome.ok(reply);
    }

    private Outcome<Outcome.Done> loggedIn() {
        return logIn.done(login -> settled(login, false));
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
            if (reply.redirects()) {
                String target = next.survives(reply.status()) && hops++ < HOPS
                        ? reply.header("Location").flatMap(locations::here).orElse("")
                        : "";
                if (target.isEmpty()) {
                    return Outcome.failed(elsewhere(next, reply));
                }
                next = next.at(target);
            } else if (!NotReady.busy(reply)) {
                return outcome;
            } else if (attempt >= TRIES) {
                return Outcome.failed(Problem.unreachable(NotReady.why(reply), next.tried(origin()),
                        "Wait; it is asked again later"));
            } else {
                pause.of(RetryAfter.of(reply, clock.instant(), LONGEST_WAIT));
            }
        }
    }

    private Problem elsewhere(Request request, Reply reply) {
        return Problem.failed("it redirects (" + reply.status() + ") to " + reply.header("Location").orElse("nowhere")
                + ", which is not followed, so that no token leaves this service and nothing else is done than was asked",
                request.tried(origin()), "Give the address of the service itself");
    }

    /** A Location header's path and query, if it leads to this very service. */
    public java.util.Optional<String> here(String location) {
        return locations.here(location);
    }

    /** Waits. */
    public void pause(Duration duration) {
        pause.of(duration);
    }

    /** Waits as long as {@code reply} asks, a second where it does not say. */
    public void waitFor(Reply reply) {
        pause.of(RetryAfter.of(reply, clock.instant(), LONGEST_WAIT));
    }

    /** Opens the service's stream of events at {@code path}, over a connection of its own; nothing is sent before it is read. */
    public Outcome<EventSource> events(String path) {
        return inTurn(() -> loggedIn().map(_ -> new EventSource(endpoint, session.authorise(Request.get(path)))));
    }

    /** From now on only logs out, so that closing need not wait for a long walk of a slow service. */
    public void stop() {
        stopping = true;
    }

    private Outcome<Reply> once(Request request) {
        if (stopping && !request.method().equals("DELETE")) {
            return Outcome.failed(Problem.unreachable("the connection is being closed", request.tried(origin()),
                    "Nothing need be done"));
        }
        try {
            return Outcome.ok(exchange(request));
        } catch (IOException e) {
            return Outcome.failed(Failures.problem(e, request.tried(origin()), endpoint.timeout()));
        } catch (CancellationException calledOff) {
            // Thrown while it waits for a connection of the pool.
            Thread.currentThread().interrupt();
            return Outcome
                    .failed(Problem.unreachable("called off before it was sent", request.tried(origin()), "Ask again"));
        } catch (IllegalArgumentException e) {
            return Outcome
                    .failed(Problem.failed("the address can't be used: " + e.getMessage(), request.tried(origin()),
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

    /** Logs out, so that no session is left on the service, and wipes the password. */
    @Override
    public void close() {
        turn.lock();
        try {
            logOut();
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
