package org.shadowrack.lab;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.shadowrack.lab.http.Credentials;
import org.shadowrack.lab.plane.PlaneFactory;

/** Starts labs. */
public final class Labs {
    private static final String USER = "operator";

    private Labs() {}

    /**
     * Builds a data centre and starts its servers on loopback.
     *
     * @param settings how it is set up
     * @param planes   makes its workload plane
     * @return the running lab, for the caller to close
     * @throws IllegalArgumentException      when the settings make no sense
     * @throws java.io.UncheckedIOException when a port is taken
     */
    public static Lab start(LabSettings settings, PlaneFactory planes) {
        SecureRandom randoms = new SecureRandom();
        return new EmbeddedLab(settings, planes, Credentials.create(USER, randoms), InstantSource.system(), randoms);
    }

    /** The same with a password that the caller has chosen, of which a copy is kept; not empty. */
    public static Lab start(LabSettings settings, PlaneFactory planes, char[] password) {
        return new EmbeddedLab(settings, planes, Credentials.of(USER, password), InstantSource.system(),
                new SecureRandom());
    }
}
