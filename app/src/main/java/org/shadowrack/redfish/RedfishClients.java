package org.shadowrack.redfish;

import org.shadowrack.model.outcome.Outcome;

/** Opens clients. */
public interface RedfishClients {
    /** A client for {@code target}; nothing is sent before the first call. Fails where the target itself can't be used. */
    Outcome<RedfishClient> open(RedfishTarget target);
}
