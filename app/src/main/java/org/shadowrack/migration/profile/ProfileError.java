package org.shadowrack.migration.profile;

/** What is wrong with a profile, and on which line; never leaves the package. */
final class ProfileError extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProfileError(int line, String message) {
        super("line " + line + ": " + message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
