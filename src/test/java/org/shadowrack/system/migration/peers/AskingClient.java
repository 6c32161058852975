package org.shadowrack.system.migration.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Asks an HTTP service all the time, and counts who answered, and what was no answer. */
public final class AskingClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final LongAdder errors = new LongAdder();
    private final Gaps gaps = new Gaps();
    private final Thread thread;
    private volatile String last = "";
    private volatile boolean ending;

    public AskingClient(InetSocketAddress at) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.getPort() + "/"))
                .timeout(Duration.ofSeconds(5)).build();
        thread = Thread.ofPlatform().name("asking").start(this::ask);
    }

    private void ask() {
        while (!ending) {
            try {
                var reply = http.send(request, BodyHandlers.ofString());
                if (reply.statusCode() == 200) {
                    last = reply.body();
                    answers.computeIfAbsent(last, name -> new LongAdder()).increment();
                    gaps.answered();
                } else {
                    errors.increment();
                }
            } catch (IOException broken) {
                errors.increment();
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    /** Who answered last. */
    public String last() {
        return last;
    }

    public long answers(String name) {
        LongAdder count = answers.get(name);
        return count == null ? 0 : count.sum();
    }

    public long errors() {
        return errors.sum();
    }

    public Gaps gaps() {
        return gaps;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join(Duration.ofSeconds(20));
        http.close();
    }
}
