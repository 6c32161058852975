package org.shadowrack.whatif.bundle;

import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle says of itself, in {@code manifest.json}.
 *
 * @param format of the bundle; a reader refuses a newer one
 * @param site its name
 * @param made when
 * @param readings in the history
 * @param files all others in the bundle
 */
record Manifest(int format, String site, Instant made, long readings, List<Entry> files) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** A file, its length, and the SHA-256 of its bytes in hexadecimal. */
    record Entry(String path, long bytes, String sha256) {}

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest parse(byte[] json) throws BadBundle {
        try {
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (manifest.format() > FORMAT) {
                throw new BadBundle("its format is " + manifest.format() + ", this console reads up to " + FORMAT,
                        "Open it with a newer ShadowRack");
            }
            return manifest.checked();
        } catch (JacksonException e) {
            throw BadBundle.tampered("its manifest can't be read: " + e.getOriginalMessage());
        }
    }

    /** JSON may leave out what a record can't do without. */
    @SuppressWarnings("ConstantValue")
    private Manifest checked() throws BadBundle {
        if (format < 1 || site == null || made == null || files == null
                || files.stream().anyMatch(entry -> entry == null || entry.path() == null || entry.sha256() == null)) {
            throw BadBundle.tampered("its manifest is incomplete");
        }
        return this;
    }
}
