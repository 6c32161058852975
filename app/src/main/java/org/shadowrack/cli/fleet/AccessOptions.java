package org.shadowrack.cli.fleet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Trust;
import picocli.CommandLine.Option;

/** How to be let in, and whom to trust; mixed into commands. Filled by picocli. Passwords are never arguments. */
final class AccessOptions {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    @Option(names = "--user", paramLabel = "NAME", description = "Account of the services.")
    private @Nullable String user;

    @Option(names = "--password-env", paramLabel = "VAR", description = "Environment variable that holds the password.")
    private @Nullable String passwordVariable;

    @Option(names = "--credential", paramLabel = "REF", description = "Reference to the password: env:NAME or vault:NAME.")
    private @Nullable String credential;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM file of the authorities to trust.")
    private @Nullable Path authorities;

    @Option(names = "--pin", paramLabel = "SHA256", description = "SHA-256 of the only certificate to trust, in hex.")
    private @Nullable String pin;

    @Nullable
    String user() {
        return user;
    }

    /** The reference to the password; null where no account is given. */
    Outcome<Access> access() {
        String reference = passwordVariable == null ? credential : "env:" + passwordVariable;
        if (passwordVariable != null && credential != null) {
            return wrong("--password-env and --credential are both given", "Give one of them");
        }
        if ((user == null) != (reference == null)) {
            return wrong(user == null ? "a password without --user" : "--user without a password",
                    "Give --user with --password-env or --credential");
        }
        return trust().map(trust -> new Access(user, reference, trust));
    }

    /** Account, reference to its password, and trust. */
    record Access(@Nullable String user, @Nullable String credential, Trust trust) {}

    private Outcome<Trust> trust() {
        if (authorities != null && pin != null) {
            return wrong("--ca and --pin are both given", "Give one of them");
        }
        if (pin != null) {
            String hex = pin.replace(":", "").toLowerCase(Locale.ROOT);
            return SHA256.matcher(hex).matches()
                    ? Outcome.ok(new Trust.Pinned(hex))
                    : wrong("--pin is not 64 hex digits", "Give the certificate's SHA-256");
        }
        return Outcome.ok(authorities == null ? new Trust.SystemAuthorities() : new Trust.AuthorityFile(authorities));
    }

    private static <T> Outcome<T> wrong(String message, String next) {
        return Outcome.failed(Problem.badInput(message, "read the options", next));
    }
}
