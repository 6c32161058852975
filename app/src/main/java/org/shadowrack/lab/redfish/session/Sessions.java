package org.shadowrack.lab.redfish.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The open sessions of one service. Thread-safe. */
final class Sessions {

    static final int CAP = 16;

    private final InstantSource realTime;
    private final SecureRandom randoms;
    private final List<Open> all = new ArrayList<>();
    private Duration timeout = Duration.ofMinutes(30);
    private int next = 1;

    Sessions(InstantSource realTime, SecureRandom randoms) {
        this.realTime = realTime;
        this.randoms = randoms;
    }

    /** Opens a session; empty when there are too many already. */
    synchronized Optional<Open> open(String user) {
        forgetIdle();
        if (all.size() >= CAP) {
            return Optional.empty();
        }
        byte[] token = new byte[24];
        randoms.nextBytes(token);
        Open session = new Open("" + next++, user, HexFormat.of().formatHex(token), realTime.instant());
        all.add(session);
        return Optional.of(session);
    }

    /** Whether a token belongs to an open session; if so the session is used now. */
    synchronized boolean valid(String token) {
        forgetIdle();
        boolean found = false;
        for (Open session : all) {
            if (MessageDigest.isEqual(bytes(session.token), bytes(token))) {
                session.used = realTime.instant();
                found = true;
            }
        }
        return found;
    }

    synchronized boolean close(String id) {
        return all.removeIf(session -> session.id.equals(id));
    }

    synchronized List<Open> list() {
        forgetIdle();
        return List.copyOf(all);
    }

    synchronized Duration timeout() {
        return timeout;
    }

    synchronized void timeout(Duration newTimeout) {
        timeout = newTimeout;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void forgetIdle() {
        Instant limit = realTime.instant().minus(timeout);
        all.removeIf(session -> session.used.isBefore(limit));
    }

    /** One session. */
    static final class Open {

        private final String id;
        private final String user;
        private final String token;
        private final Instant created;
        private Instant used;

        Open(String id, String user, String token, Instant created) {
            this.id = id;
            this.user = user;
            this.token = token;
            this.created = created;
            this.used = created;
        }

        String id() {
            return id;
        }

        String user() {
            return user;
        }

        String token() {
            return token;
        }

        Instant created() {
            return created;
        }
    }
}
