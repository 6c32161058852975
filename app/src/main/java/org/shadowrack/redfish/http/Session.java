package org.shadowrack.redfish.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Whether and how the connection is logged in. Holds the token; the password stays in its secret. Not thread-safe. */
final class Session {
    /** Ways to be let in. */
    private enum Way {
        /** Nothing is known yet, or no account is needed. */
        NONE, TOKEN, BASIC
    }

    private final @Nullable Account account;
    private Way way = Way.NONE;
    private @Nullable String token;
    private @Nullable String location;

    Session(@Nullable Account account) {
        this.account = account;
    }

    /** Whether a log-in is still to be tried. */
    boolean wanted() {
        return account != null && way == Way.NONE;
    }

    boolean hasToken() {
        return way == Way.TOKEN;
    }

    /** Where the session is to be deleted, if one is open. */
    @Nullable
    String location() {
        return location;
    }

    /** The body of the log-in request. */
    String credentials() {
        Account who = known();
        return who.password().use(password -> new JsonMapper().createObjectNode().put("UserName", who.user())
                .put("Password", new String(password)).toString());
    }

    void opened(String newToken, @Nullable String newLocation) {
        way = Way.TOKEN;
        token = newToken;
        location = newLocation;
    }

    void useBasic() {
        way = Way.BASIC;
    }

    /** The token is no longer valid, or was given back. */
    void ended() {
        way = Way.NONE;
        token = null;
        location = null;
    }

    Request authorise(Request request) {
        return switch (way) {
            case NONE -> request;
            case TOKEN -> token == null ? request : request.with("X-Auth-Token", token);
            case BASIC -> request.with("Authorization", "Basic " + basic());
        };
    }

    private String basic() {
        Account who = known();
        return who.password().use(password -> Base64.getEncoder()
                .encodeToString((who.user() + ":" + new String(password)).getBytes(StandardCharsets.UTF_8)));
    }

    private Account known() {
        if (account == null) {
            throw new IllegalStateException("a session without an account can't log in");
        }
        return account;
    }

    void forget() {
        ended();
        if (account != null) {
            account.password().close();
        }
    }
}
