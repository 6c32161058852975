package org.shadowrack.lab.control;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.shadowrack.lab.simulation.DataCentre;

/** Lets the lab's clock run by real time. Thread-safe. */
public final class Pace implements AutoCloseable {

    /** The fastest speed, in simulated seconds a real second. */
    public static final double MAXIMUM = 100_000;

    private static final long TICK_MILLIS = 100;

    private final DataCentre dataCentre;
    private final Thread thread;
    private volatile double speed;

    /**
     * Starts a clock.
     *
     * @param speed simulated seconds a real second; 0 lets it stand still but for advances
     */
    public Pace(DataCentre dataCentre, double speed) {
        this.dataCentre = dataCentre;
        this.speed = speed;
        this.thread = Thread.ofVirtual().name("lab-clock").start(this::run);
    }

    /** Simulated seconds a real second. */
    public double speed() {
        return speed;
    }

    /** Sets the speed, from 0 to {@link #MAXIMUM}. */
    public void speed(double newSpeed) {
        speed = newSpeed;
    }

    /** Stops the clock for good. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        long last = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                long now = System.nanoTime();
                long simulated = (long) ((now - last) * speed);
                last = now;
                if (simulated > 0) {
                    dataCentre.advance(Duration.ofNanos(simulated));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
