package org.shadowrack.lab.view;

import java.time.Instant;

/** What may be seen of a part. Only to be asked while the data centre stands still. */
public interface PartView {

    /** Whether it has failed and waits for its replacement. */
    boolean failed();

    /** Its serial number; another one after a replacement. */
    String serial();

    /** When it was put in. */
    Instant installed();
}
