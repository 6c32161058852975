package org.shadowrack.ui.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;

/** The fields of the policy as text, and what is wrong with a text. Pure; its name ends the texts' keys. */
enum PolicyField {
    MODE, PRESTAGE, CUTOVER, RELEASE, COOL_DOWN, MAX_CONCURRENT, COMMIT_WINDOW;

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}) ?(s|min|h|d)");
    private static final String DEFAULT = "default";

    /** The key of what is wrong with {@code text}; empty where it can be used. */
    Optional<String> wrong(String text) {
        boolean fine = switch (this) {
            case MODE -> Arrays.stream(Mode.values()).anyMatch(mode -> word(mode).equals(text));
            case PRESTAGE, CUTOVER, RELEASE -> share(text) > 0 && share(text) < 1;
            case COOL_DOWN -> span(text).isPresent();
            case COMMIT_WINDOW -> span(text).filter(Duration::isPositive).isPresent();
            case MAX_CONCURRENT -> text.matches("[1-9][0-9]{0,2}|1000");
        };
        return fine ? Optional.empty() : Optional.of("settings.wrong." + name());
    }

    /** As the policy in force has it. */
    String of(PolicySettings policy) {
        return switch (this) {
            case MODE -> word(policy.mode());
            case PRESTAGE -> percent(policy.prestageThreshold().getOrDefault(DEFAULT, 0.5));
            case CUTOVER -> percent(policy.cutoverThreshold().getOrDefault(DEFAULT, 0.7));
            case RELEASE -> percent(policy.releaseBelow());
            case COOL_DOWN -> text(policy.coolDown());
            case MAX_CONCURRENT -> String.valueOf(policy.maxConcurrent());
            case COMMIT_WINDOW -> text(policy.commitWindow());
        };
    }

    /** Whether a change of it counts only from the next start on. */
    boolean needsRestart() {
        return this == COMMIT_WINDOW;
    }

    static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** A share given in percent, 0 to 1; below 0 where it is none. */
    static double share(String text) {
        String figure = text.replace("%", "").strip();
        return figure.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? Double.parseDouble(figure) / 100 : -1;
    }

    static Optional<Duration> span(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        });
    }

    /** In the largest unit that leaves nothing over. */
    static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3600 == 0 && seconds > 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static String percent(double share) {
        double percent = Math.round(share * 1000) / 10.0;
        return (percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent)) + " %";
    }
}
