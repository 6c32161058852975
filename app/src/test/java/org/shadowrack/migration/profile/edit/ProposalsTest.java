package org.shadowrack.migration.profile.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.migration.profile.edit.Proposals.Proposal;

/** Fails when the editor proposes what the schema does not allow there, or keeps from an operator what it does. */
class ProposalsTest {
    private static final List<String> SOURCES = Profiles.builtIn().list().stream().map(Listed::source).toList();

    @Test
    void anEmptyDocumentBeginsWithTheKeysOfAProfile() {
        assertThat(texts("")).contains("name: ", "synchronisation: ", "steps: ").doesNotContain("uses: ");
    }

    @Test
    void whatIsBegunNarrowsAndWhatIsThereIsNotProposedAgain() {
        assertThat(texts("name: x\nversion: 1\nsy")).containsExactly("synchronisation: ");
        assertThat(texts("name: x\nversion: 1\n")).doesNotContain("name: ", "version: ");
    }

    @Test
    void aStepHasItsOwnKeysAndAnotherStepHasThemAnew() {
        String first = "steps:\n  - id: reserve\n    uses: capacity.reserve\n    ";
        assertThat(texts(first)).contains("phase: ", "gates: ").doesNotContain("id: ", "uses: ", "name: ");
        assertThat(texts(first + "phase: prestage\n  - ")).contains("id: ", "uses: ");
    }

    @Test
    void aKeyWithWordsProposesThem() {
        assertThat(texts("steps:\n  - id: a\n    uses: traffic.")).containsExactly("traffic.prepare",
                "traffic.switch");
        assertThat(texts("synchronisation: ")).containsExactly("continuous", "snapshot", "block-mirror");
        assertThat(texts("steps:\n  - pivot: ")).containsExactly("true", "false");
        assertThat(texts("windows:\n  - days: [mon, t")).containsExactly("tue", "thu");
    }

    @Test
    void gatesInBracesAreKnownToo() {
        assertThat(texts("steps:\n  - id: a\n    gates: {max")).contains("maxLagSeconds: ", "maxAge: ")
                .doesNotContain("sameChecksum: ");
        assertThat(texts("steps:\n  - id: a\n    gates: {sameChecksum: t")).containsExactly("true");
    }

    @Test
    void whatAKeyMeansIsSaidBesideIt() {
        assertThat(Proposals.at("comm", 4)).singleElement().satisfies(one -> {
            assertThat(one.replaced()).isEqualTo(4);
            assertThat(one.about()).contains("taken back");
        });
    }

    @Property(tries = 400)
    void noPlaceInADocumentIsTooOdd(@ForAll @IntRange(max = 4) int document, @ForAll @IntRange(max = 4000) int at,
            @ForAll String junk) {
        String source = SOURCES.get(document);
        int caret = Math.min(at, source.length());
        String odd = source.substring(0, caret) + junk + source.substring(caret);
        assertThatCode(() -> Proposals.at(odd, caret + junk.length() / 2)).doesNotThrowAnyException();
    }

    private static List<String> texts(String source) {
        return Proposals.at(source, source.length()).stream().map(Proposal::text).toList();
    }
}
