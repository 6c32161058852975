package org.shadowrack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shadowrack.fx.task.ExecutorBackground;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.SiteDoor.Look;
import org.shadowrack.ui.start.SiteDoor.NewCertificate;

/** Fails when a site is opened without what it must ask first: a passphrase, consent to a certificate, or a second thought. */
class StartModelTest {
    private static final Path FILE = Path.of("site.yaml");
    private static final NewCertificate NEW = new NewCertificate("r01", URI.create("https://r01"), "ab".repeat(32),
            "CN=r01", "CN=r01", Instant.EPOCH, Instant.EPOCH);

    private final ScriptedDoor door = new ScriptedDoor();
    private final StartModel model = new StartModel(door, new ExecutorBackground(Runnable::run, Runnable::run), Texts
            .of(Locale.ENGLISH));

    @Test
    void aSiteWithNothingToAskOpensAtOnce() {
        door.looks.add(look(List.of(), List.of(), false));
        model.choose(FILE);
        assertThat(model.state().get()).isInstanceOf(StartState.Opened.class);
        assertThat(door.calls).containsExactly("look", "open");
    }

    @Test
    void anUnknownCertificateIsPinnedOnlyWithConsentAndThenLookedAtAgain() {
        door.looks.add(look(List.of(NEW), List.of(), false));
        door.looks.add(look(List.of(), List.of(), false));
        model.choose(FILE);
        assertThat(door.calls).containsExactly("look");
        StartState.Asking asking = (StartState.Asking) model.state().get();
        model.trust(asking);
        assertThat(door.calls).containsExactly("look", "pin {r01=" + "ab".repeat(32) + "}", "look", "open");
    }

    @Test
    void withoutConsentNothingIsWritten() {
        door.looks.add(look(List.of(NEW), List.of(), false));
        model.choose(FILE);
        model.back();
        assertThat(door.calls).containsExactly("look");
        assertThat(model.state().get()).isInstanceOf(StartState.Choosing.class);
    }

    @Test
    void aShutVaultAsksForItsPassphraseUntilItOpensAndWipesWhatWasTyped() {
        door.looks.add(look(List.of(), List.of(), true));
        door.looks.add(look(List.of(), List.of(), false));
        model.choose(FILE);
        char[] wrong = "wrong".toCharArray();
        model.unlock((StartState.Locked) model.state().get(), wrong);
        assertThat(wrong).containsOnly(' ');
        StartState.Locked again = (StartState.Locked) model.state().get();
        assertThat(again.problem()).contains("passphrase is wrong");
        model.unlock(again, "right".toCharArray());
        assertThat(model.state().get()).isInstanceOf(StartState.Opened.class);
    }

    @Test
    void aSiteOfWhichNothingAnswersIsOpenedOnlyOnRequest() {
        Problem silent = Problem.unreachable("connect timed out", "Looking at r01", "Check the network");
        door.looks.add(look(List.of(), List.of(silent), false));
        model.choose(FILE);
        assertThat(door.calls).containsExactly("look");
        model.openAnyway((StartState.Silent) model.state().get());
        assertThat(model.state().get()).isInstanceOf(StartState.Opened.class);
    }

    @Test
    void aProblemLeavesTheChoiceFree() {
        model.choose(FILE);
        assertThat(model.state().get()).isInstanceOfSatisfying(StartState.Refused.class,
                refused -> assertThat(refused.problem().message()).contains("line 3"));
    }

    private static Look look(List<NewCertificate> unknown, List<Problem> silent, boolean locked) {
        return new Look("s", 1, unknown, silent, locked);
    }

    /** A door that answers as told, and writes down what it was asked. */
    private static final class ScriptedDoor implements SiteDoor {
        private final List<Look> looks = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();

        @Override
        public List<Path> recent() {
            return List.of();
        }

        @Override
        public Outcome<OpenSite> lab(LabChoice choice) {
            return open(FILE);
        }

        @Override
        public Outcome<Look> look(Path file) {
            calls.add("look");
            return looks.isEmpty()
                    ? Outcome.failed(Problem.badInput("line 3, column 1: 'services' is no list", "Reading " + file,
                            "Correct it"))
                    : Outcome.ok(looks.removeFirst());
        }

        @Override
        public Outcome<Outcome.Done> unlock(char[] passphrase) {
            return new String(passphrase).equals("right")
                    ? Outcome.done()
                    : Outcome.failed(Problem.refused("the passphrase is wrong", "Opening the vault", "Try again"));
        }

        @Override
        public Outcome<Path> pin(Path file, Map<String, String> sha256ByService) {
            calls.add("pin " + sha256ByService);
            return Outcome.ok(file);
        }

        @Override
        public Outcome<OpenSite> open(Path file) {
            calls.add("open");
            return Outcome.ok(new OpenSite() {
                @Override
                public Operations operations() {
                    throw new UnsupportedOperationException("nothing is shown here");
                }

                @Override
                public void close() {}
            });
        }
    }
}
