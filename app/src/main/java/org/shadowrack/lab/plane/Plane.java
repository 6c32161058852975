package org.shadowrack.lab.plane;

/**
 * The workload plane: serves every request under {@code /lab/v1/workloads} and {@code /lab/v1/addresses}. The lab's
 * HTTPS server has checked the credentials and bounded the body before it calls. Thread-safe.
 */
public interface Plane extends AutoCloseable {

    /**
     * Answers one request; called on a virtual thread and free to wait.
     *
     * @param request what was asked
     * @return the answer; 404 for a path that it doesn't serve, 405 for a method that the path doesn't know
     */
    PlaneReply handle(PlaneRequest request);

    /** Stops its threads and closes its files. */
    @Override
    void close();
}
