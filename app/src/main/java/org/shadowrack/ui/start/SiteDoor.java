package org.shadowrack.ui.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;

/** Opens sites for the console. Every call may block, but {@link #recent}; thread-safe. */
public interface SiteDoor {
    /** Site files that were opened before, newest first; files that are gone are left out. */
    List<Path> recent();

    /** Starts the embedded lab and puts it into operation: it discovers, learns and runs by itself. */
    Outcome<OpenSite> lab(LabChoice choice);

    /** Reads a site file and looks at the services it names; a problem where the file can't be used, with its line. */
    Outcome<Look> look(Path file);

    /** Gives the passphrase of the credential vault; a problem where it does not open it. The caller wipes it. */
    Outcome<Outcome.Done> unlock(char[] passphrase);

    /** Writes the operator's consent to certificates into the site file: SHA-256 by service. */
    Outcome<Path> pin(Path file, Map<String, String> sha256ByService);

    /** Opens the site and puts it into operation; a problem where another console has it open. */
    Outcome<OpenSite> open(Path file);

    /** A site in operation until it is closed. */
    interface OpenSite extends AutoCloseable {
        /** The site. */
        Operations operations();

        @Override
        void close();
    }

    /**
     * What lab to start.
     *
     * @param racks primary racks, 1 to 40
     * @param seed of everything random
     * @param history simulated time to learn from before it goes live
     * @param speed simulated seconds in a real second once live, above 0
     * @param round real time between two rounds
     */
    record LabChoice(int racks, long seed, Duration history, double speed, Duration round) {
        private static final Duration USUAL_HISTORY = Duration.ofDays(45);
        private static final Duration USUAL_ROUND = Duration.ofSeconds(3);

        /** A lab with the usual history and rounds. */
        public static LabChoice usual(int racks, long seed, double speed) {
            return new LabChoice(racks, seed, USUAL_HISTORY, speed, USUAL_ROUND);
        }
    }

    /**
     * What a site file leads to.
     *
     * @param site its name
     * @param services how many it names
     * @param unknown certificates that nothing vouches for yet
     * @param silent services that can't be used, and why
     * @param locked whether it refers to the credential vault, which is still shut
     */
    record Look(String site, int services, List<NewCertificate> unknown, List<Problem> silent, boolean locked) {
        public Look {
            unknown = List.copyOf(unknown);
            silent = List.copyOf(silent);
        }
    }

    /**
     * A certificate that waits for the operator's consent.
     *
     * @param service which shows it
     * @param url where
     * @param sha256 of its DER, 64 hex digits
     * @param subject whose it says it is
     * @param issuer who vouches for it
     * @param from when it becomes valid
     * @param until when it ends
     */
    record NewCertificate(String service, URI url, String sha256, String subject, String issuer, Instant from,
            Instant until) {}
}
