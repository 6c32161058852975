package org.shadowrack.lab;

import java.util.List;

/** A running lab. Thread-safe. */
public interface Lab extends AutoCloseable {

    /** The URL of every Redfish service: hosts in the order of racks, then the racks' own. No slash at the end. */
    List<String> serviceUrls();

    /** The URL of the server that has {@code /lab/v1}: clock, truth, workloads. No slash at the end. */
    String controlUrl();

    /** SHA-256 of the one certificate that all servers show: 64 hexadecimal digits in lower case. */
    String certificateSha256();

    /** The one account's name. */
    String user();

    /** A copy of the account's password, for the caller to erase. */
    char[] password();

    /** Stops all servers and the clock. */
    @Override
    void close();
}
