package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.alarms.AlarmIds;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;

/** The alarms screen, driven. Each test says by its name what an operator would miss. */
class AlarmRobotTest {
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
    private DrivenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = DrivenConsole.open(site, new Operator("op-1", OperatorRole.OPERATOR), AlarmIds.SCREEN,
                new Subject.Nothing());
        until(() -> rows() == 5);
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void anAlarmIsShelvedOnlyWithAReasonAndTakenBack() throws Exception {
        assertThat(console.<Button>node(AlarmIds.SHELVE).isDisabled()).isTrue();
        console.write(AlarmIds.COMMENT, "power supply is ordered");
        until(() -> !console.<Button>node(AlarmIds.SHELVE).isDisabled());
        fire(AlarmIds.SHELVE);
        until(() -> site.snapshot().alarms().size() == 4);
        choose("shelved");
        until(() -> rows() == 1 && !console.<Button>node(AlarmIds.UNSHELVE).isDisabled());
        fire(AlarmIds.UNSHELVE);
        until(() -> site.snapshot().alarms().size() == 5);
    }

    @Test
    void theLoadAndTheWorstOffendersAreShown() {
        until(() -> console.<Pane>node(AlarmIds.OFFENDERS).getChildren().size() >= 10);
    }

    private int rows() {
        return console.<TableView<?>>node(AlarmIds.TABLE).getItems().size();
    }

    private void fire(String id) throws Exception {
        onFx(() -> {
            console.<Button>node(id).fire();
            return id;
        });
    }

    private void choose(String state) throws Exception {
        onFx(() -> {
            console.<ChoiceBox<String>>node(AlarmIds.STATE).setValue(state);
            return state;
        });
    }
}
