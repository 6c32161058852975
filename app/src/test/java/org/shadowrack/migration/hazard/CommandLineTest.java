package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.migration.AcceptLossCommand;
import org.shadowrack.cli.migration.ConfirmCommand;
import org.shadowrack.cli.migration.CutoverCommand;
import org.shadowrack.cli.migration.PrestageCommand;
import org.shadowrack.cli.migration.SiteDesk;
import org.shadowrack.cli.migration.StatusCommand;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Operator;
import picocli.CommandLine;

/** A script goes by exit codes alone. Broken where what was taken back or is stuck counts as done, or a word can't be given. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final Scene scene = new Scene();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Operator operator = Scene.OPERATOR;

    @Test
    void whatWasTakenBackIsAFailureThatSaysWhy() {
        Scene.ok(new JournalledPool(scene.journal).reserve(scene.topology(), World.SHADOW, "another", "other", 1));
        assertThat(run(PrestageCommand::new, "--json")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"error\"", "ROLLED_BACK", "reserve",
                "as before; mend what is named");
        assertThat(run(StatusCommand::new, "--json")).isZero();
    }

    @Test
    void whatIsStuckIsAFailureWithTheManualSteps() {
        assertThat(run(PrestageCommand::new)).isZero();
        scene.world.die(World.PRIMARY);
        assertThat(run(CutoverCommand::new, "--yes")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("STUCK", "Then give 'retry'");

        assertThat(run(AcceptLossCommand::new, "--yes")).as("the requester's word is not enough").isEqualTo(3);
        operator = Scene.APPROVER;
        assertThat(run(AcceptLossCommand::new)).as("it was not confirmed").isEqualTo(3);
        assertThat(run(AcceptLossCommand::new, "--yes")).isZero();
        assertThat(scene.world.active()).isEqualTo(World.SHADOW);
    }

    @Test
    void aManualGateIsToldAndAnswered() throws Exception {
        String source = Scene.ok(Profiles.builtIn().named("lab-continuous")).source().replace("lab-continuous", "asked")
                .replaceFirst("  - id: lag\n", "  - id: told-the-users\n    uses: gate.manual\n    phase: cutover\n"
                        + "    parameters: {question: Do the users know?}\n  - id: lag\n");
        Files.writeString(folder.resolve("asked.yaml"), source);
        scene.with(folder, "asked");
        assertThat(run(PrestageCommand::new)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("told-the-users: Do the users know? (waits for");
        assertThat(run(CutoverCommand::new, "--yes")).isEqualTo(3);
        assertThat(run(ConfirmCommand::new, "--step", "nonsense")).isEqualTo(3);
        assertThat(run(ConfirmCommand::new)).isZero();
        assertThat(run(CutoverCommand::new, "--yes")).isZero();
    }

    private interface Made {
        ConsoleCommand of(SiteDesk desk, SiteFiles files, StreamOutput output);
    }

    private int run(Made command, String... more) {
        out.reset();
        err.reset();
        String[] arguments = new String[more.length + 4];
        System.arraycopy(more, 0, arguments, 4, more.length);
        List<String> first = List.of("--site", "site.yaml", "--workload", Scene.WORKLOAD);
        first.forEach(word -> arguments[first.indexOf(word)] = word);
        StreamOutput output = new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command.of(new Desk(), new OneSite(), output)).execute(arguments);
    }

    /** Opens the scene anew for each command, as a process of its own would. */
    private final class Desk implements SiteDesk {
        @Override
        public <T> Outcome<T> at(SiteSettings settings, Function<OpenSite, Outcome<T>> work) {
            try (History history = Scene.ok(new EmbeddedHistories(Thread.ofVirtual().factory())
                    .open(folder.resolve("history"))); Migrations migrations = scene.console("a")) {
                migrations.recover(scene.topology());
                return work.apply(new OpenSite(scene.topology(), history, migrations,
                        new JournalledPool(scene.journal), operator));
            }
        }
    }

    /** The one site there is. */
    private final class OneSite implements SiteFiles {
        @Override
        public Outcome<SiteSettings> read(Path file) {
            return Outcome.ok(new SiteSettings("scene", folder, List.of(), List.of(), List.of(),
                    new PolicySettings(Map.of(), Map.of(), 0.5, Duration.ofHours(1), 1, Mode.ADVISE,
                            Duration.ofMinutes(30)),
                    false, null));
        }

        @Override
        public Outcome<Path> write(SiteSettings settings, Path file) {
            return Outcome.ok(file);
        }

        @Override
        public Outcome<Path> pin(Path file, Map<String, String> sha256ByService) {
            return Outcome.ok(file);
        }
    }
}
