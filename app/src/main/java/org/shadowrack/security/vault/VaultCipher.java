package org.shadowrack.security.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shadowrack.security.Secret;

/** Seals and opens the bytes of a vault: AES-256-GCM under an Argon2id key, the header authenticated. */
final class VaultCipher {
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();

    byte[] seal(byte[] plain, Secret passphrase) {
        VaultHeader header = VaultHeader.fresh(random);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, header, plain, 0, passphrase)
                .orElseThrow(() -> new IllegalStateException("encryption has no tag to fail on"));
        byte[] file = Arrays.copyOf(header.bytes(), VaultHeader.LENGTH + sealed.length);
        System.arraycopy(sealed, 0, file, VaultHeader.LENGTH, sealed.length);
        return file;
    }

    /** Empty where the passphrase is wrong or a byte was changed: the two can't be told apart. */
    Optional<byte[]> open(byte[] file, Secret passphrase) {
        return Optional.ofNullable(VaultHeader.parse(file))
                .flatMap(header -> run(Cipher.DECRYPT_MODE, header, file, VaultHeader.LENGTH, passphrase));
    }

    private static Optional<byte[]> run(int mode, VaultHeader header, byte[] input, int from, Secret passphrase) {
        byte[] key = passphrase.use(header::key);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, header.nonce()));
            cipher.updateAAD(header.bytes());
            return Optional.of(cipher.doFinal(input, from, input.length - from));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
