package org.shadowrack.ui.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;

/** A policy that is being edited, as texts. Changes nothing before it is saved. */
final class PolicyDraft {
    private final Map<PolicyField, String> texts = new EnumMap<>(PolicyField.class);
    private PolicySettings inForce;

    PolicyDraft(PolicySettings inForce) {
        this.inForce = inForce;
        revert(inForce);
    }

    /** Begins again from what is in force. */
    void revert(PolicySettings now) {
        inForce = now;
        for (PolicyField field : PolicyField.values()) {
            texts.put(field, field.of(now));
        }
    }

    String text(PolicyField field) {
        return texts.getOrDefault(field, "");
    }

    void edit(PolicyField field, String text) {
        texts.put(field, text.strip());
    }

    boolean changed(PolicyField field) {
        return !text(field).equals(field.of(inForce));
    }

    boolean changed() {
        return texts.keySet().stream().anyMatch(this::changed);
    }

    /** The key of what is wrong with a field, also against the others. */
    Optional<String> wrong(PolicyField field) {
        Optional<String> own = field.wrong(text(field));
        boolean below = field == PolicyField.CUTOVER && own.isEmpty()
                && PolicyField.share(text(field)) < PolicyField.share(text(PolicyField.PRESTAGE));
        return below ? Optional.of("settings.wrong.order") : own;
    }

    /** The policy that it stands for; empty while a field can't be used. Thresholds of single kinds stay as they are. */
    Optional<PolicySettings> policy() {
        for (PolicyField field : PolicyField.values()) {
            if (wrong(field).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(new PolicySettings(thresholds(inForce.prestageThreshold(), PolicyField.PRESTAGE),
                thresholds(inForce.cutoverThreshold(), PolicyField.CUTOVER),
                PolicyField.share(text(PolicyField.RELEASE)), span(PolicyField.COOL_DOWN),
                Integer.parseInt(text(PolicyField.MAX_CONCURRENT)),
                Mode.valueOf(text(PolicyField.MODE).toUpperCase(Locale.ROOT)), span(PolicyField.COMMIT_WINDOW),
                inForce.restraint()));
    }

    private Map<String, Double> thresholds(Map<String, Double> before, PolicyField field) {
        Map<String, Double> thresholds = new HashMap<>(before);
        thresholds.put("default", PolicyField.share(text(field)));
        return thresholds;
    }

    private Duration span(PolicyField field) {
        return PolicyField.span(text(field)).orElseThrow();
    }
}
