package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.migration.profile.edit.Proposals.Proposal;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.profiles.ProfilesIds;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;

/** The editor of profiles, by keyboard alone. Each test says by its name what an administrator would miss. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ProfilesRobotTest {
    private RecordedOperations site;
    private DrivenConsole console;

    @BeforeEach
    void open() throws Exception {
        site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
        console = DrivenConsole.open(site, new Operator("admin", OperatorRole.ADMINISTRATOR), ProfilesIds.SCREEN,
                new Subject.Nothing());
        until(() -> editor().getText().startsWith("name: "));
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void aBuiltInProfileIsCopiedChangedAndKeptAsTheSitesOwn() throws Exception {
        console.control(KeyCode.N);
        until(() -> editor().getText().contains("-own\nversion: 1"));
        until(() -> console.text(ProfilesIds.VERDICT).startsWith("Sound"));
        console.control(KeyCode.S);
        until(() -> own().size() == 1);
        append("# kept by hand\n");
        console.control(KeyCode.S);
        until(() -> own().getFirst().version() == 2 && own().getFirst().source().contains("# kept by hand"));
    }

    @Test
    void aFaultIsToldWithItsLineWhileOneWritesAndAKeyGoesThere() throws Exception {
        append("nonsense: 1\n");
        until(() -> console.text(ProfilesIds.VERDICT).contains("unknown key 'nonsense'"));
        assertThat(console.text(ProfilesIds.VERDICT)).matches("Line \\d+: .*");
        console.control(KeyCode.G);
        until(() -> editor().getSelectedText().equals("nonsense: 1"));
    }

    @Test
    void whatMayStandAtTheCaretIsProposedAndWrittenByEnter() throws Exception {
        append("  - id: last\n    ");
        until(() -> proposals().stream().anyMatch(one -> one.text().equals("uses: ")));
        console.control(KeyCode.SPACE);
        until(() -> console.<ListView<Proposal>>node(ProfilesIds.PROPOSALS).isFocused());
        console.press(KeyCode.ENTER);
        until(() -> editor().getText().endsWith("    uses: "));
        until(() -> proposals().stream().anyMatch(one -> one.text().equals("fence.isolate")));
    }

    private void append(String text) throws Exception {
        onFx(() -> {
            TextArea area = editor();
            area.requestFocus();
            area.appendText(text);
            return area;
        });
    }

    private TextArea editor() {
        return console.node(ProfilesIds.EDITOR);
    }

    private List<Listed> own() {
        return site.migrations().profiles().list().stream().filter(Listed::own).toList();
    }

    private List<Proposal> proposals() {
        return List.copyOf(console.<ListView<Proposal>>node(ProfilesIds.PROPOSALS).getItems());
    }
}
