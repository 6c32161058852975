package org.shadowrack.migration.drivers.postgres.host;

import org.shadowrack.security.CredentialStore;

/** The way to servers: their passwords, and what is kept open to them and their hosts. Thread-safe. */
public final class Hosts {
    private final CredentialStore credentials;
    private final HostShells shells = new HostShells();
    private final Connections connections = new Connections();

    /** With the passwords that workloads refer to; nothing is reached yet. */
    public Hosts(CredentialStore credentials) {
        this.credentials = credentials;
    }

    /** The server at {@code place}; nothing is asked yet. */
    public Server at(Place place) {
        return new Server(place, credentials, shells, connections);
    }
}
