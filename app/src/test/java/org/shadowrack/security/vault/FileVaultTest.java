package org.shadowrack.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.security.Secret;

/** Breaks when a secret can be read without the passphrase, is lost, or shows where it must not. */
class FileVaultTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void whatIsStoredComesBackInAnotherProcess() {
        assertThat(vault(PASSWORD).put("bmc/r01", secret("hunter2-ü")).isOk()).isTrue();
        assertThat(text(vault(PASSWORD).get("bmc/r01"))).isEqualTo("hunter2-ü");
        assertThat(vault(PASSWORD).names()).isEqualTo(Outcome.ok(java.util.List.of("bmc/r01")));
    }

    @Test
    void anotherPassphraseOpensNothing() {
        vault(PASSWORD).put("bmc", secret("hunter2"));
        assertThat(code(vault("wrong").get("bmc"))).isEqualTo(ProblemCode.REFUSED);
        assertThat(code(vault("wrong").put("other", secret("x")))).isEqualTo(ProblemCode.REFUSED);
        assertThat(text(vault(PASSWORD).get("bmc"))).as("what was there before").isEqualTo("hunter2");
    }

    @Test
    void aChangedByteOpensNothing() throws Exception {
        vault(PASSWORD).put("bmc", secret("hunter2"));
        byte[] good = Files.readAllBytes(file());
        // One of the header, one of the text, one of the tag: each is authenticated. (Each trial costs an Argon2id.)
        for (int place : new int[]{good.length - 1, good.length - 20, 9}) {
            byte[] bad = good.clone();
            bad[place] ^= 1;
            Files.write(file(), bad);
            assertThat(vault(PASSWORD).get("bmc").isOk()).as("byte " + place).isFalse();
        }
    }

    @Test
    void theFileHoldsNoSecretInClearAndOnlyItsOwnerReadsIt() throws Exception {
        vault(PASSWORD).put("bmc", secret("hunter2"));
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2", "bmc",
                PASSWORD);
        assumeTrue(file().getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void whatIsRemovedIsGone() {
        Vault vault = vault(PASSWORD);
        vault.put("bmc", secret("hunter2"));
        assertThat(vault.remove("bmc").isOk()).isTrue();
        assertThat(code(vault.get("bmc"))).isEqualTo(ProblemCode.BAD_INPUT);
        assertThat(code(vault.remove("bmc"))).isEqualTo(ProblemCode.BAD_INPUT);
    }

    @Test
    void aReferenceIsResolvedAndAPasswordInItsPlaceIsNotRepeated() {
        Vault vault = vault(PASSWORD);
        vault.put("bmc", secret("hunter2"));
        Credentials credentials = new Credentials(Map.of("BMC_PASSWORD", "from the environment")::get, vault);
        assertThat(text(credentials.resolve("vault:bmc"))).isEqualTo("hunter2");
        assertThat(text(credentials.resolve("env:BMC_PASSWORD"))).isEqualTo("from the environment");
        assertThat(code(credentials.resolve("env:MISSING"))).isEqualTo(ProblemCode.BAD_INPUT);
        assertThat(credentials.resolve("s3cret!")).asString().doesNotContain("s3cret!");
    }

    @Test
    void aSecretNeverPrintsItself() {
        assertThat(secret("hunter2")).hasToString("[secret]");
    }

    private Path file() {
        return folder.resolve("vault");
    }

    private Vault vault(String passphrase) {
        return new FileVault(file(), () -> Outcome.ok(secret(passphrase)));
    }

    private static Secret secret(String text) {
        return Secret.copyOf(text.toCharArray());
    }

    private static String text(Outcome<Secret> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        }).use(String::new);
    }

    private static ProblemCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).problem().code();
    }
}
