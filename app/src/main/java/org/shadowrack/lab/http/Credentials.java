package org.shadowrack.lab.http;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The lab's one account. The password is made at start and kept in memory alone. */
public final class Credentials {

    private static final String BASIC = "Basic ";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private final String user;
    private final char[] password;

    private Credentials(String user, char[] password) {
        this.user = user;
        this.password = password;
    }

    /** An account with a fresh password of 20 letters and digits, about 116 bits. */
    public static Credentials create(String user, SecureRandom randoms) {
        char[] password = new char[20];
        for (int i = 0; i < password.length; i++) {
            password[i] = LETTERS.charAt(randoms.nextInt(LETTERS.length()));
        }
        return new Credentials(user, password);
    }

    /** An account with this password, of which a copy is kept. */
    public static Credentials of(String user, char[] password) {
        return new Credentials(user, password.clone());
    }

    /** The account's name. */
    public String user() {
        return user;
    }

    /** A copy of the password, for the caller to erase. */
    public char[] password() {
        return password.clone();
    }

    /** Whether these are the account's, compared in constant time. */
    public boolean match(String name, String secret) {
        return MessageDigest.isEqual(expected(), bytes(name + ":" + secret));
    }

    /** Whether a request carries them by HTTP Basic authentication (RFC 7617). */
    public boolean basic(Request request) {
        return request.header("Authorization").filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(value -> MessageDigest.isEqual(expected(), decoded(value.substring(BASIC.length()).strip())))
                .orElse(false);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private byte[] expected() {
        CharBuffer joined = CharBuffer.allocate(user.length() + 1 + password.length);
        joined.put(user).put(':').put(password).flip();
        var encoded = StandardCharsets.UTF_8.encode(joined);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
