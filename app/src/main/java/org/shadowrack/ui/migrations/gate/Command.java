package org.shadowrack.ui.migrations.gate;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.Next;
import org.shadowrack.ui.kit.Texts;

/**
 * What an operator can do with a planned migration. To abort and to roll back are one command to the engine; here the first
 * ends what has not been cut over, the second takes a cutover back, so that neither is given for the other.
 */
public enum Command {
    /** Begins to copy. */
    PRESTAGE("prestage", EnumSet.of(MigrationState.PLANNED)),
    /** Switches over. */
    CUTOVER("cutover", EnumSet.of(MigrationState.STAGED)),
    /** Makes it final. */
    COMMIT("commit", EnumSet.of(MigrationState.COMMIT_WINDOW)),
    /** Takes a cutover back. */
    ROLLBACK("rollback", EnumSet.of(MigrationState.VERIFYING, MigrationState.COMMIT_WINDOW, MigrationState.STUCK)),
    /** Tries again what is stuck. */
    RETRY("retry", EnumSet.of(MigrationState.STUCK)),
    /** Goes on although writes that had not arrived are lost. */
    ACCEPT_LOSS("acceptLoss", EnumSet.of(MigrationState.STUCK)),
    /** Ends it before the cutover. */
    ABORT("rollback", EnumSet.range(MigrationState.PLANNED, MigrationState.CUTTING_OVER));

    private final String engineName;
    private final Set<MigrationState> states;

    Command(String engineName, Set<MigrationState> states) {
        this.engineName = engineName;
        this.states = states;
    }

    /** In lower case, as keys of texts have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Why it can't be given now; empty where it can. In the states that it belongs to the engine's own gates answer, in the
     * others the state itself is the reason.
     *
     * @param migration null while nothing is planned
     */
    public Optional<String> refusal(Texts texts, @Nullable MigrationView migration) {
        if (migration == null) {
            return Optional.of(texts.get("migrations.plan-first"));
        }
        if (!states.contains(migration.state())) {
            return Optional.of(texts.get("why." + word() + "." + migration.state()));
        }
        Optional<Next> next = migration.next().stream().filter(one -> one.command().equals(engineName)).findFirst();
        return next.map(one -> one.allowed() ? Optional.<String>empty() : Optional.of(sentence(one.why())))
                .orElse(Optional.of(texts.get("why.not-offered")));
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
