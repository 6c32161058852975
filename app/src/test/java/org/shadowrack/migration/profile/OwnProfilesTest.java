package org.shadowrack.migration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.migration.profile.Profiles.Listed;
import org.shadowrack.migration.profile.edit.ProfileText;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Fails when an own profile is kept that can't be used, replaces one without a new version, or lands outside its folder. */
class OwnProfilesTest {
    @TempDir
    private Path folder;

    @Test
    void aCopyIsKeptListedAndUsed() {
        Profiles profiles = Profiles.in(folder.resolve("profiles"));
        assertThat(ok(profiles.save(copy("nightly"))).version()).isEqualTo(1);
        assertThat(profiles.list()).filteredOn(Listed::own).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("nightly"));
        assertThat(ok(profiles.named("nightly")).title()).isEqualTo("nightly 1");
    }

    @Test
    void aChangeNeedsAHigherVersionAndTheEarlierOneStays() throws Exception {
        Profiles profiles = Profiles.in(folder);
        ok(profiles.save(copy("nightly")));
        assertThat(refusal(profiles.save(copy("nightly")))).contains("version 1", "Count 'version' up to 2");
        ok(profiles.save(ProfileText.version(copy("nightly"), 2)));
        assertThat(ok(profiles.named("nightly")).version()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("earlier/nightly.1.yaml"))).contains("version: 1");
    }

    @Test
    void aNameThatLeavesTheFolderIsAFaultOnItsLine() {
        assertThat(refusal(Profiles.in(folder).save(copy("../../etc/evil")))).contains("line 1",
                "no name of a profile");
    }

    @Test
    void whatCantBeUsedIsNotKeptButListedWhereAPersonWroteIt() throws Exception {
        Profiles profiles = Profiles.in(folder);
        assertThat(refusal(profiles.save(copy("nightly").replace("pivot: true", "onFailure: rollback"))))
                .contains("pivot");
        Files.writeString(folder.resolve("broken.yaml"), "name: broken\nsteps: 3\n");
        assertThat(profiles.list()).filteredOn(one -> one.name().equals("broken")).singleElement()
                .satisfies(one -> assertThat(one.fault()).contains("line"));
    }

    private static String copy(String name) {
        return ProfileText.copy(ok(Profiles.builtIn().named("lab-continuous")).source(), name);
    }

    private static <T> T ok(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> throw new AssertionError("it was allowed");
            case Outcome.Failed<?>(Problem problem) -> problem.line();
        };
    }
}
