package org.shadowrack.lab.plane;

/** The power of the lab's hosts. Thread-safe. */
public interface Hosts {

    /**
     * Whether a host runs at this moment.
     *
     * @param host a host's name, as in {@link HostDeclaration#name()}
     * @return false when the host is switched off, has failed, or is unknown
     */
    boolean up(String host);

    /**
     * Tells a listener of every later change. While the clock advances by days at once, changes arrive in the order of
     * simulated time, on the thread that advances, each with its own instant.
     *
     * @param listener must return quickly and must not call back into the clock's advance
     */
    void listen(HostListener listener);
}
