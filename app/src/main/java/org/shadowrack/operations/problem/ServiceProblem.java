package org.shadowrack.operations.problem;

import java.time.Instant;

/**
 * Something that a service gets wrong: a document or a reading that can't be used, or no answer at all.
 *
 * @param service which
 * @param uri where; empty where the service as a whole does not answer
 * @param reason what is wrong there, in one sentence
 * @param since when it was first seen
 * @param last when it was last seen
 */
public record ServiceProblem(String service, String uri, String reason, Instant since, Instant last) {
    /** Whether the service does not answer at all. */
    public boolean isSilence() {
        return uri.isEmpty();
    }
}
