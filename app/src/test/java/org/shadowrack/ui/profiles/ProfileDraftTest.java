package org.shadowrack.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.profile.Profiles.Listed;

/** Fails when a copy takes a name that is taken, a change keeps its version, or a fault is looked for on another line. */
class ProfileDraftTest {
    private static final String TEXT = "name: a\nversion: 3\nsteps:\n  - id: x\n";

    @Test
    void aCopyHasAFreeNameAndBeginsAnew() {
        ProfileDraft draft = new ProfileDraft(TEXT, TEXT).copy(List.of(own("a-own", 1)));
        assertThat(draft.text()).startsWith("name: a-own-2\nversion: 1\n");
        assertThat(draft.changed()).isTrue();
    }

    @Test
    void whatIsKeptIsCountedPastWhatIsThere() {
        assertThat(new ProfileDraft(TEXT, TEXT).toSave(List.of(own("a", 3)))).contains("version: 4");
        assertThat(new ProfileDraft(TEXT, TEXT).toSave(List.of(own("a", 2)))).contains("version: 3");
        assertThat(new ProfileDraft("", "name: b\nsteps: []\n").toSave(List.of(own("b", 1))))
                .startsWith("name: b\nversion: 2\n");
    }

    @Test
    void linesAndPlacesAgree() {
        ProfileDraft draft = new ProfileDraft(TEXT, TEXT);
        assertThat(draft.offset(3)).isEqualTo(TEXT.indexOf("steps"));
        assertThat(draft.line(TEXT.indexOf("id: x"))).isEqualTo(4);
        assertThat(draft.offset(99)).isEqualTo(TEXT.length());
    }

    private static Listed own(String name, int version) {
        return new Listed(name, version, true, "", "");
    }
}
