package org.shadowrack.cli.lab;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.LabControl;

/** Starts an embedded lab and, over the network, a site in operation on it. */
public interface LabLauncher {
    /** The environment variable that gives the lab's password; without it one is made at each start. */
    String PASSWORD_VARIABLE = "SHADOWRACK_LAB_PASSWORD";

    /** Starts a lab. */
    Outcome<RunningLab> start(LabRequest request);

    /**
     * What is asked for.
     *
     * @param racks primary racks, 1 to 40
     * @param seed of everything random
     * @param speed simulated seconds in a real second; 0: only by advances
     * @param data folder of the site's history, made where absent
     * @param automatic whether advice is acted on
     */
    record LabRequest(int racks, long seed, double speed, Path data, boolean automatic) {
        private static final int MOST_RACKS = 40;

        /** The number of racks, or what is wrong with it. */
        static Outcome<Integer> checkedRacks(int racks) {
            return racks >= 1 && racks <= MOST_RACKS
                    ? Outcome.ok(racks)
                    : Outcome.failed(Problem.badInput(racks + " is not between 1 and " + MOST_RACKS,
                            "starting a lab with --racks " + racks, "Give a number of racks from 1 to " + MOST_RACKS));
        }

        /** The request itself, or what is wrong with it. */
        public Outcome<LabRequest> checked() {
            return checkedRacks(racks).map(fine -> this);
        }
    }

    /** A lab that runs until it is closed. */
    interface RunningLab extends AutoCloseable {
        /** The site's settings: its services, pins, workloads; credentials by reference. */
        SiteSettings site();

        /** The same for another process: the password is a reference to {@link #PASSWORD_VARIABLE}. */
        Outcome<SiteSettings> siteForOthers();

        /** Addresses of its Redfish services. */
        List<URI> services();

        /** Address of its control and workload API. */
        URI control();

        /** SHA-256 of its certificate. */
        String certificate();

        /** Account and password of its services, made at its start. */
        String user();

        /** The password; wipe it after use. */
        char[] password();

        /** Its control, over the network. */
        LabControl labControl();

        /** Puts the site into operation. */
        Outcome<Operations> operate();

        @Override
        void close();
    }
}
