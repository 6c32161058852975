package org.shadowrack.migration.drivers.postgres.host;

import java.time.Duration;
import java.util.List;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;

/**
 * The role's password. A standby needs it for as long as it follows, and so does pg_basebackup; PostgreSQL's own way is a
 * file that only its owner reads, beside the data folder. Thread-safe.
 */
final class PasswordFile {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Place place;
    private final Commands commands;
    private final CredentialStore credentials;

    PasswordFile(Place place, Commands commands, CredentialStore credentials) {
        this.place = place;
        this.commands = commands;
        this.credentials = credentials;
    }

    static String path(Place place) {
        return place.data() + ".pgpass";
    }

    /** The password, empty where none is needed. */
    String password() throws Trouble {
        if (place.credential() == null) {
            return "";
        }
        return switch (credentials.resolve(place.credential())) {
            case Outcome.Ok<Secret>(Secret secret) -> {
                try (secret) {
                    yield secret.use(String::new);
                }
            }
            case Outcome.Failed<Secret>(Problem problem) ->
                throw new Trouble(Trouble.Effect.REFUSED, problem.tried(), problem.message());
        };
    }

    /** Writes it where it is needed; the mode is set before there is anything to read. */
    void write() throws Trouble {
        if (place.credential() == null) {
            return;
        }
        String escaped = password().replace("\\", "\\\\").replace(":", "\\:");
        commands.run(LIMIT, "", List.of("install", "-m", "600", "/dev/null", path(place)));
        commands.run(LIMIT, "*:*:*:*:" + escaped + "\n", List.of("dd", "status=none", "of=" + path(place)));
    }
}
