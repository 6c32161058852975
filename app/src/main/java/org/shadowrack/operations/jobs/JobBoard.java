package org.shadowrack.operations.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shadowrack.operations.Operations.Job;

/** The jobs under way and the few that ended last. Thread-safe. */
public final class JobBoard {
    private static final int KEPT = 12;

    private final Deque<RunningJob> jobs = new ArrayDeque<>();
    private final AtomicLong numbers = new AtomicLong();

    /** A job that runs until its end is told. */
    public RunningJob start(String title, boolean cancellable) {
        RunningJob job = new RunningJob("job-" + numbers.incrementAndGet(), title, cancellable);
        synchronized (jobs) {
            // The same work done again and again would drive everything else out.
            jobs.removeIf(ended -> ended.view().title().equals(title) && !ended.view().state().equals("running")
                    && !ended.view().state().equals("failed"));
            jobs.addFirst(job);
            while (jobs.size() > KEPT) {
                jobs.removeLast();
            }
        }
        return job;
    }

    /** Newest first. */
    public List<Job> all() {
        synchronized (jobs) {
            return jobs.stream().map(RunningJob::view).toList();
        }
    }

    /** Asks the job to end; one that can't be or is not known goes on. */
    public void cancel(String id) {
        synchronized (jobs) {
            jobs.stream().filter(job -> job.id().equals(id)).forEach(RunningJob::cancel);
        }
    }
}
