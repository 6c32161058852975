package org.shadowrack.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;

/** Fails when a policy that makes no sense could be saved, or one that does is changed by looking at it. */
class PolicyDraftTest {
    private static final PolicySettings POLICY = new PolicySettings(Map.of("default", 0.6, "fan", 0.4),
            Map.of("default", 0.8), 0.6, Duration.ofMinutes(30), 2, Mode.ADVISE, Duration.ofMinutes(15));

    private final PolicyDraft draft = new PolicyDraft(POLICY);

    @Test
    void anUntouchedDraftIsWhatIsInForce() {
        assertThat(draft.changed()).isFalse();
        assertThat(draft.policy()).contains(POLICY);
    }

    @Test
    void aChangeKeepsTheThresholdsOfSingleKinds() {
        draft.edit(PolicyField.PRESTAGE, "55 %");
        draft.edit(PolicyField.COOL_DOWN, "2 h");
        assertThat(draft.policy()).hasValueSatisfying(policy -> {
            assertThat(policy.prestageThreshold()).containsEntry("default", 0.55).containsEntry("fan", 0.4);
            assertThat(policy.coolDown()).isEqualTo(Duration.ofHours(2));
        });
    }

    @Test
    void whatMakesNoSenseIsNamedAndNotSaved() {
        draft.edit(PolicyField.MAX_CONCURRENT, "0");
        assertThat(draft.wrong(PolicyField.MAX_CONCURRENT)).isPresent();
        assertThat(draft.policy()).isEmpty();
        draft.edit(PolicyField.MAX_CONCURRENT, "3");
        draft.edit(PolicyField.CUTOVER, "30");
        assertThat(draft.wrong(PolicyField.CUTOVER)).contains("settings.wrong.order");
        assertThat(draft.policy()).isEmpty();
    }

    @Test
    void spansAreWrittenAsTheyAreRead() {
        for (Duration span : new Duration[]{Duration.ofSeconds(45), Duration.ofMinutes(90), Duration.ofHours(36),
                Duration.ofDays(2)}) {
            assertThat(PolicyField.span(PolicyField.text(span))).contains(span);
        }
    }
}
