package org.shadowrack.cli.fleet;

/**
 * What {@code poll} prints.
 *
 * @param targets services
 * @param polls polls of single services
 * @param readings pulled
 * @param problems values that could not be used, and polls without an answer
 * @param readingsPerSecond of real time
 * @param cpuSeconds that the process took
 * @param p50PollMillis median time of one service's poll
 * @param p99PollMillis 99th percentile of it
 */
record PollDocument(int targets, long polls, long readings, long problems, double readingsPerSecond,
        double cpuSeconds, double p50PollMillis, double p99PollMillis) {
    /** For people. */
    String text() {
        return String.format(
                "%d targets, %d polls, %d readings (%.0f a second), %d problems; a poll took %.0f ms (99 %%: %.0f ms); %.1f s of CPU",
                targets, polls, readings, readingsPerSecond, problems, p50PollMillis, p99PollMillis, cpuSeconds);
    }
}
