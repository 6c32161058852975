package org.shadowrack.migration.record;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a console in leases by user, machine and process, so that the next one on the same machine knows at once whether
 * the one before it has died, and never takes a living one's work.
 *
 * @param place user and machine
 * @param pid number of the process
 * @param started when it began, epoch milliseconds; numbers are given out again
 */
public record ConsoleName(String place, long pid, long started) {
    private static final Pattern TEXT = Pattern.compile("(.+)#(\\d{1,18})-(\\d{1,18})");

    /** This process. */
    public static ConsoleName here() {
        ProcessHandle self = ProcessHandle.current();
        return new ConsoleName(thisPlace(), self.pid(), beginning(self));
    }

    /** Whether {@code owner} is a process of this user and machine that has ended; false where that can't be known. */
    public static boolean isGone(String owner) {
        return parse(owner).filter(name -> name.place.equals(thisPlace())).filter(name -> !name.lives()).isPresent();
    }

    private static Optional<ConsoleName> parse(String owner) {
        Matcher matcher = TEXT.matcher(owner);
        return matcher.matches()
                ? Optional.of(new ConsoleName(matcher.group(1), Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    private boolean lives() {
        return ProcessHandle.of(pid).filter(process -> process.isAlive() && beginning(process) == started).isPresent();
    }

    private static long beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String thisPlace() {
        try {
            return System.getProperty("user.name") + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return System.getProperty("user.name") + "@localhost";
        }
    }

    /** As leases hold it. */
    @Override
    public String toString() {
        return place + "#" + pid + "-" + started;
    }
}
