package org.shadowrack.security.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Secret;

/** A vault in one file that only its owner may read. Asks for the passphrase once a process, at first need. */
public final class FileVault implements Vault {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,127}");
    private final VaultFile file;
    private final Passphrase passphrase;
    private final VaultCipher cipher = new VaultCipher();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Secret known;

    /** The vault in {@code file}, which need not exist yet. */
    public FileVault(Path file, Passphrase passphrase) {
        this.file = new VaultFile(file);
        this.passphrase = passphrase;
    }

    @Override
    public Outcome<Secret> get(String name) {
        return reading("Reading the credential vault:" + name, entries -> {
            Secret found = entries.byName().get(name);
            return found == null ? absent(name) : Outcome.ok(found.copy());
        });
    }

    @Override
    public Outcome<List<String>> names() {
        return reading("Listing the vault", entries -> Outcome.ok(List.copyOf(entries.byName().keySet())));
    }

    @Override
    public Outcome<Outcome.Done> put(String name, Secret secret) {
        if (!NAME.matcher(name).matches()) {
            return Outcome.failed(Problem.badInput("'" + name + "' is not a name for a secret",
                    "Storing a credential",
                    "Use letters, digits, '.', '_', '/' and '-', at most 128, first a letter or digit"));
        }
        return changing("Storing the credential vault:" + name, entries -> {
            Secret replaced = entries.byName().put(name, secret.copy());
            if (replaced != null) {
                replaced.close();
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Outcome.Done> remove(String name) {
        return changing("Removing the credential vault:" + name, entries -> {
            Secret removed = entries.byName().remove(name);
            if (removed == null) {
                return absent(name);
            }
            removed.close();
            return Outcome.done();
        });
    }

    private <T> Outcome<T> absent(String name) {
        return Outcome.failed(Problem.badInput("the vault has no entry " + name, "Looking in " + file.path(),
                "Store it with 'shadowrack vault set " + name + "'"));
    }

    private <T> Outcome<T> reading(String tried, Function<VaultEntries, Outcome<T>> work) {
        return guarded(tried, secret -> load(secret).then(entries -> {
            try (entries) {
                return work.apply(entries);
            }
        }));
    }

    private Outcome<Outcome.Done> changing(String tried, Function<VaultEntries, Outcome<Outcome.Done>> change) {
        return guarded(tried, secret -> file.alone(() -> load(secret).then(entries -> {
            try (entries) {
                return change.apply(entries).then(done -> store(entries, secret));
            }
        })));
    }

    private <T> Outcome<T> guarded(String tried, Opened<T> work) {
        lock.lock();
        try {
            return passphrase().then(secret -> attempt(tried, secret, work));
        } finally {
            lock.unlock();
        }
    }

    private static <T> Outcome<T> attempt(String tried, Secret secret, Opened<T> work) {
        try {
            return work.with(secret);
        } catch (IOException e) {
            return Outcome
                    .failed(Problem.failed(e.toString(), tried, "Check that the vault file can be read and written"));
        }
    }

    private Outcome<Secret> passphrase() {
        return known != null ? Outcome.ok(known) : passphrase.ask();
    }

    private Outcome<VaultEntries> load(Secret secret) {
        try {
            Optional<byte[]> bytes = file.read();
            if (bytes.isEmpty()) {
                return Outcome.ok(new VaultEntries());
            }
            return cipher.open(bytes.get(), secret).map(plain -> opened(plain, secret)).orElseGet(this::shut);
        } catch (IOException e) {
            return Outcome
                    .failed(Problem.failed(e.toString(), "Reading " + file.path(), "Check the file's permissions"));
        }
    }

    private Outcome<VaultEntries> opened(byte[] plain, Secret secret) {
        known = secret;
        return Outcome.ok(VaultEntries.parse(plain));
    }

    private Outcome<VaultEntries> shut() {
        return Outcome.failed(Problem.refused("the passphrase is wrong, or the file was changed or is no vault",
                "Opening the vault " + file.path(), "Try the passphrase again; else restore the file from a copy"));
    }

    private Outcome<Outcome.Done> store(VaultEntries entries, Secret secret) {
        byte[] plain = entries.bytes();
        try {
            file.replace(cipher.seal(plain, secret));
            known = secret;
            return Outcome.done();
        } catch (IOException e) {
            return Outcome
                    .failed(Problem.failed(e.toString(), "Writing " + file.path(), "Check permissions and free space"));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Work with the passphrase. */
    private interface Opened<T> {
        Outcome<T> with(Secret passphrase) throws IOException;
    }
}
