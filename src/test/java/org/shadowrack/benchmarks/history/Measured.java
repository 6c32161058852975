package org.shadowrack.benchmarks.history;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures and prints. CPU is of the whole process, so that a figure stands for one core whatever else the machine does. */
final class Measured {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private Measured() {}

    /** CPU and time that {@code work} takes, seconds. */
    static double[] used(Runnable work) {
        long time = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        return new double[]{(SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - time) / 1e9};
    }

    static void rate(String name, long readings, double[] used) {
        say("%s: %,.0f readings a CPU second, %,.0f a second", name, readings / used[0], readings / used[1]);
    }

    static void size(String name, Path place, long readings) {
        say("%s: %.3f bytes a reading on disk (%,d bytes, %,d readings)", name, bytes(place) / (double) readings,
                bytes(place), readings);
    }

    /** Asks for something and says how much came. */
    interface Question {
        long ask() throws IOException, InterruptedException;
    }

    /** How long an answer takes: the first, and of many more the median and the best. */
    static void answer(String name, Question question) {
        try {
            long found = 0;
            double first = 0;
            double[] millis = new double[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long began = System.nanoTime();
                found = question.ask();
                double took = (System.nanoTime() - began) / 1e6;
                first = i == -WARM_UP ? took : first;
                if (i >= 0) {
                    millis[i] = took;
                }
            }
            Arrays.sort(millis);
            say("%s: median %.2f ms, best %.2f ms, the first %.1f ms (%,d)", name, millis[ROUNDS / 2], millis[0], first,
                    found);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void say(String format, Object... words) {
        System.out.println(String.format(Locale.ROOT, format, words));
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
