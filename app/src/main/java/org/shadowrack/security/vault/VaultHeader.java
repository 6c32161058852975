package org.shadowrack.security.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The part of a vault file that is in the clear, and is authenticated with the rest: how the key comes from the
 * passphrase, and the nonce. A fresh salt and nonce each time the file is written.
 *
 * @param memoryKib Argon2id's memory, KiB
 * @param passes Argon2id's passes over it
 * @param lanes Argon2id's lanes
 * @param salt 16 bytes
 * @param nonce 12 bytes, AES-GCM's
 */
record VaultHeader(int memoryKib, int passes, int lanes, byte[] salt, byte[] nonce) {
    static final int SALT = 16;
    static final int NONCE = 12;
    static final int KEY = 32;
    private static final byte[] MAGIC = {'S', 'R', 'V', 'A', 'U', 'L', 'T', 1};
    static final int LENGTH = MAGIC.length + 3 * Integer.BYTES + SALT + NONCE;

    // RFC 9106, section 4: the second recommended option, for memory-constrained environments (64 MiB, 3 passes, 4 lanes).
    static VaultHeader fresh(SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        return new VaultHeader(1 << 16, 3, 4, salt, nonce);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(memoryKib).putInt(passes).putInt(lanes).put(salt)
                .put(nonce).array();
    }

    /** Null where the bytes are not a header, or ask for more work than a vault of ours ever does. */
    static @org.jspecify.annotations.Nullable VaultHeader parse(byte[] file) {
        if (file.length < LENGTH || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(file, MAGIC.length, LENGTH - MAGIC.length);
        VaultHeader header = new VaultHeader(in.getInt(), in.getInt(), in.getInt(), new byte[SALT], new byte[NONCE]);
        in.get(header.salt).get(header.nonce);
        return header.sane() ? header : null;
    }

    private boolean sane() {
        return memoryKib >= 1 << 13 && memoryKib <= 1 << 20 && passes >= 1 && passes <= 16 && lanes >= 1
                && lanes <= 16;
    }

    byte[] key(char[] passphrase) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] key = new byte[KEY];
        argon.generateBytes(passphrase, key);
        return key;
    }
}
