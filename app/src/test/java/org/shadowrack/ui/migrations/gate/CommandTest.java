package org.shadowrack.ui.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.migration.MigrationView.Next;
import org.shadowrack.ui.kit.Texts;

/** Fails when a command is offered in a state that it does not belong to, or is refused without words for people. */
class CommandTest {
    private final Texts texts = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(MigrationState.class)
    void everyRefusalIsAWordForPeople(MigrationState state) {
        for (Command command : Command.values()) {
            assertThat(command.refusal(texts, view(state, List.of(), List.of())).orElseThrow()).isNotBlank()
                    .doesNotContain(state.name() + ",", "_");
        }
    }

    @Test
    void theEnginesOwnGateSpeaksWhereTheCommandBelongs() {
        MigrationView staged = view(MigrationState.STAGED,
                List.of(new Next("cutover", false, "the copy is 9.0 s behind, 2.0 s is allowed")), List.of());
        assertThat(Command.CUTOVER.refusal(texts, staged)).contains("The copy is 9.0 s behind, 2.0 s is allowed.");
    }

    @Test
    void aCutoverIsTakenBackByRollbackAndACopyEndedByAbort() {
        List<Next> allowed = List.of(new Next("rollback", true, ""));
        assertThat(Command.ROLLBACK.refusal(texts, view(MigrationState.COMMIT_WINDOW, allowed, List.of()))).isEmpty();
        assertThat(Command.ABORT.refusal(texts, view(MigrationState.COMMIT_WINDOW, allowed, List.of()))).isPresent();
        assertThat(Command.ABORT.refusal(texts, view(MigrationState.PRESTAGING, allowed, List.of()))).isEmpty();
        assertThat(Command.ROLLBACK.refusal(texts, view(MigrationState.PRESTAGING, allowed, List.of()))).isPresent();
    }

    @Test
    void nothingIsOfferedBeforeThereIsAPlan() {
        assertThat(Command.PRESTAGE.refusal(texts, null)).contains("Plan the migration first.");
    }

    private static MigrationView view(MigrationState state, List<Next> next, List<LogLine> log) {
        return new MigrationView(new MigrationId("m-1"), "orders-db", "p v1", "a", "b", state, List.of(state),
                List.of(), null, null, null, null, next, log, "op-1", null, null);
    }
}
