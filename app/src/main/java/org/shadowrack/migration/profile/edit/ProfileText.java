package org.shadowrack.migration.profile.edit;

import java.util.regex.Pattern;

/** Changes single fields of a profile's text, and leaves the rest as a person wrote it. */
public final class ProfileText {
    private static final Pattern NAME = Pattern.compile("(?m)^name:.*$");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");

    private ProfileText() {}

    /** The same under another name, as version 1. */
    public static String copy(String source, String name) {
        return version(NAME.matcher(source).replaceFirst("name: " + name), 1);
    }

    /** The same as another version. */
    public static String version(String source, int version) {
        return VERSION.matcher(source).find()
                ? VERSION.matcher(source).replaceFirst("version: " + version)
                : NAME.matcher(source).replaceFirst("$0\nversion: " + version);
    }
}
