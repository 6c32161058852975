package org.shadowrack.migration.drivers.redis.server;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Tls;
import org.shadowrack.security.Trust;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * How servers are reached. Thread-safe.
 *
 * @param timeout of connecting, and of one answer
 */
public record Access(Tls tls, CredentialStore credentials, Duration timeout) {

    /** The password; empty where none is needed. */
    String password(Place place) throws Trouble {
        if (place.credential() == null) {
            return "";
        }
        try (Secret secret = value(credentials.resolve(place.credential()))) {
            return secret.use(String::new);
        }
    }

    /** A connection that has logged in. Nothing has been asked when it fails. */
    @SuppressWarnings("deprecation") // what came after it takes key stores, and no context of ours
    Connection open(Place place) throws Trouble {
        String tried = "Connecting to " + place;
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder().resp2()
                .timeoutMillis((int) timeout.toMillis()).clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        String password = password(place);
        if (!password.isEmpty()) {
            config.user(place.user()).password(password);
        }
        Trust trust = place.trust();
        if (trust != null) {
            SSLContext context = value(tls.context(trust));
            SSLParameters parameters = new SSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            config.ssl(true).sslSocketFactory(context.getSocketFactory()).sslParameters(parameters);
        } else if (!password.isEmpty() && !isLoopback(place)) {
            throw new Trouble(Trouble.Effect.REFUSED, tried, "a password would go to another machine in the clear;"
                    + " give redis.ca or redis." + place.host() + ".pin, and let the server speak TLS");
        }
        try {
            return new Connection(new HostAndPort(place.address(), place.port()), config.build());
        } catch (JedisException refused) {
            throw trouble(tried, refused);
        }
    }

    private static boolean isLoopback(Place place) throws Trouble {
        try {
            return InetAddress.getByName(place.address()).isLoopbackAddress();
        } catch (IOException unknown) {
            throw new Trouble(Trouble.Effect.NONE_YET, "Looking up " + place, String.valueOf(unknown.getMessage()),
                    unknown);
        }
    }

    /** What is wrong with a certificate or a password stays wrong; everything else may pass. */
    private static Trouble trouble(String tried, JedisException refused) {
        boolean passes = refused instanceof JedisConnectionException;
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            passes &= !(cause instanceof SSLHandshakeException || cause instanceof CertificateException);
        }
        return new Trouble(passes ? Trouble.Effect.NONE_YET : Trouble.Effect.REFUSED, tried,
                String.valueOf(cause.getMessage()), refused);
    }

    private static <T> T value(Outcome<T> outcome) throws Trouble {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) ->
                throw new Trouble(Trouble.Effect.REFUSED, problem.tried(), problem.message());
        };
    }
}
