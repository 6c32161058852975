package org.shadowrack.fuzz;

/** How cases ended, and the most memory that was seen in use. Thread-safe. */
final class Tally {
    private int walked;
    private int refused;
    private long problems;
    private long megabytes;

    synchronized void walked(int problemsTold) {
        walked++;
        problems += problemsTold;
        look();
    }

    synchronized void refused() {
        refused++;
        look();
    }

    private void look() {
        Runtime runtime = Runtime.getRuntime();
        megabytes = Math.max(megabytes, runtime.totalMemory() - runtime.freeMemory() >> 20);
    }

    synchronized int walked() {
        return walked;
    }

    synchronized String line() {
        return walked + refused + " cases: " + walked + " walked with " + problems + " problems told, " + refused
                + " ended with one clear problem; at most " + megabytes + " MB in use";
    }
}
