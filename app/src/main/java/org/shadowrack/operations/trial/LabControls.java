package org.shadowrack.operations.trial;

import org.shadowrack.http.HttpApi;

/** Makes controls of labs. */
public final class LabControls {
    private LabControls() {}

    /** The control of the lab that {@code api} (its root, with credentials) reaches. */
    public static LabControl over(HttpApi api) {
        return new RemoteLabControl(api);
    }
}
