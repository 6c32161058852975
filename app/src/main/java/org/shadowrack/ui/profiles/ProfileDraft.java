package org.shadowrack.ui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.migration.profile.edit.ProfileText;

/** A document between what is kept and what is written. Pure; immutable. */
record ProfileDraft(String kept, String text) {
    private static final Pattern NAME = Pattern.compile("(?m)^name: *(\\S+) *$");
    private static final Pattern VERSION = Pattern.compile("(?m)^version: *(\\d{1,6}) *$");

    /** What is kept, as it is. */
    static ProfileDraft of(Listed profile) {
        return new ProfileDraft(profile.source(), profile.source());
    }

    ProfileDraft with(String newText) {
        return new ProfileDraft(kept, newText);
    }

    boolean changed() {
        return !text.equals(kept);
    }

    /** A new profile like this one, under the first name that is free. */
    ProfileDraft copy(List<Listed> all) {
        String name = name().orElse("profile");
        String free = name + "-own";
        for (int i = 2; taken(free, all); i++) {
            free = name + "-own-" + i;
        }
        return new ProfileDraft("", ProfileText.copy(text, free));
    }

    /** As it is to be kept: its version counted past the one that is kept under its name. */
    String toSave(List<Listed> all) {
        int before = all.stream().filter(Listed::own).filter(one -> name().filter(one.name()::equals).isPresent())
                .mapToInt(Listed::version).max().orElse(0);
        return version() > before ? text : ProfileText.version(text, before + 1);
    }

    /** Where the line begins, counted from 1; the end where there are fewer. */
    int offset(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return at;
    }

    /** The line that {@code caret} is on, from 1. */
    int line(int caret) {
        return (int) text.substring(0, Math.min(caret, text.length())).chars().filter(one -> one == '\n').count() + 1;
    }

    Optional<String> name() {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private int version() {
        Matcher matcher = VERSION.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private static boolean taken(String name, List<Listed> all) {
        return all.stream().anyMatch(one -> one.name().equals(name));
    }
}
