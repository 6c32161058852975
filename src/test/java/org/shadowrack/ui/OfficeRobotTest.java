package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.audit.AuditIds;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.settings.SettingsIds;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;

/** The audit and the settings screens, driven. Each test says by its name what an administrator would miss. */
class OfficeRobotTest {
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
    @SuppressWarnings("NullAway.Init") // Each test opens it on a site of its own.
    private DrivenConsole console;

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void theAuditLogIsFilteredVerifiedAndWritten(@TempDir Path folder) throws Exception {
        open(AuditIds.SCREEN, OperatorRole.VIEWER);
        until(() -> rows() == 5);
        console.write(AuditIds.FILTER, "op-1 refused");
        until(() -> rows() == 1);
        onFx(() -> {
            console.<Button>node(AuditIds.VERIFY).fire();
            return "";
        });
        until(() -> console.text(AuditIds.VERDICT).contains("5 entries"));
        onFx(() -> {
            console.<Button>node(AuditIds.EXPORT).fire();
            return "";
        });
        Path file = folder.resolve("audit.jsonl");
        console.enter(AuditIds.EXPORT + SaveBar.PATH, file.toString());
        until(() -> Files.exists(file) && Files.readAllLines(file).size() == 5);
    }

    @Test
    void aPolicyIsCheckedBeforeItIsSaved() throws Exception {
        open(SettingsIds.SCREEN, OperatorRole.ADMINISTRATOR);
        console.write(SettingsIds.FIELD + "COMMIT_WINDOW", "soon");
        until(() -> console.text(SettingsIds.FIELD + "COMMIT_WINDOW" + SettingsIds.WRONG).contains("30 min"));
        assertThat(console.<Button>node(SettingsIds.SAVE).isDisabled()).isTrue();
        console.write(SettingsIds.FIELD + "COMMIT_WINDOW", "20 min");
        until(() -> console.text(SettingsIds.FIELD + "COMMIT_WINDOW" + SettingsIds.WRONG).contains("next start"));
        console.control(KeyCode.S);
        until(() -> site.settings().policy().commitWindow().equals(Duration.ofMinutes(20)));
    }

    @Test
    void whoMayNotChangeSettingsIsTold() throws Exception {
        open(SettingsIds.SCREEN, OperatorRole.OPERATOR);
        until(() -> console.node(SettingsIds.FIELD + "PRESTAGE").isDisabled());
        assertThat(console.<Button>node(SettingsIds.SAVE).isDisabled()).isTrue();
    }

    @Test
    void noCredentialIsShownButItsReference() throws Exception {
        open(SettingsIds.SCREEN, OperatorRole.ADMINISTRATOR);
        TableView<?> services = console.node(SettingsIds.SERVICES);
        int declared = site.settings().services().size();
        until(() -> declared > 0 && services.getItems().size() == declared);
        for (int row = 0; row < declared; row++) {
            int shown = row;
            assertThat(onFx(() -> services.getColumns().get(4).getCellData(shown))).isEqualTo("vault:bmc");
        }
    }

    private int rows() {
        return console.<TableView<?>>node(AuditIds.TABLE).getItems().size();
    }

    private void open(String screen, OperatorRole role) throws Exception {
        console = DrivenConsole.open(site, new Operator("op-1", role), screen, new Subject.Nothing());
    }
}
