package org.shadowrack.migration.drivers.redis.server;

import java.util.List;
import org.shadowrack.migration.driver.Trouble;
import redis.clients.jedis.Connection;

/** One server. Every question is answered by the server itself, now. Thread-safe. */
public final class Server {
    private static final String MIN_REPLICAS = "min-replicas-to-write";
    private static final String MAX_LAG = "min-replicas-max-lag";
    // Deleted to see whether a write is refused; there is none of that name, so nothing happens where it is not.
    private static final String NO_KEY = "shadowrack:no-such-key";

    private final Place place;
    private final Access access;

    /** The server at {@code place}; nothing is asked yet. */
    public Server(Place place, Access access) {
        this.place = place;
        this.access = access;
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** What it is now. */
    public Status status() throws Trouble {
        String tried = "Asking " + place;
        List<Object> answers = sent(tried, Trouble.Effect.NONE_YET,
                new Batch().add(Word.INFO, "replication", "keyspace", "server", "memory").add(Word.CONFIG, "GET",
                        "min-replicas-*"));
        String info = Batch.text(answers.getFirst(), tried);
        Batch.text(answers.getLast(), tried);
        return Status.read(info, setting(answers.getLast(), MIN_REPLICAS), setting(answers.getLast(), MAX_LAG));
    }

    private static long setting(Object answer, String name) throws Trouble {
        List<?> pairs = answer instanceof List<?> list ? list : List.of();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (name.equals(Batch.text(pairs.get(i), name))) {
                return Long.parseLong(Batch.text(pairs.get(i + 1), name));
            }
        }
        return 0;
    }

    /** Lets it refuse all writes from now on, at {@code epoch}, and cuts its clients off. What it has goes on to its replicas. */
    public void fence(long epoch) throws Trouble {
        changed("Fencing", cutOff(fenced(new Batch(), epoch)));
    }

    private static Batch fenced(Batch batch, long epoch) {
        return batch.add(Word.CONFIG, "SET", MIN_REPLICAS, Long.toString(Status.FENCE), MAX_LAG, Status.mark(epoch));
    }

    /** Also commands that are on their way from elsewhere are lost with their connection. */
    private static Batch cutOff(Batch batch) {
        return batch.add(Word.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes").add(Word.CLIENT, "KILL", "TYPE",
                "pubsub");
    }

    /** Whether a write is refused, as one is tried now. */
    public boolean refusesWrites() throws Trouble {
        String tried = "Trying a write at " + place;
        Object answer = sent(tried, Trouble.Effect.NONE_YET, new Batch().add(Word.DEL, NO_KEY)).getFirst();
        String error = Batch.error(answer);
        if (error.startsWith("NOREPLICAS") || error.startsWith("READONLY")) {
            return true;
        }
        Batch.text(answer, tried);
        return false;
    }

    /** Lets it follow nobody and take writes, at {@code epoch}. */
    public void promote(long epoch) throws Trouble {
        changed("Promoting", open(new Batch().add(Word.REPLICAOF, "NO", "ONE"), epoch));
    }

    /** Lets a fenced one take writes again, at {@code epoch}. */
    public void open(long epoch) throws Trouble {
        changed("Opening", open(new Batch(), epoch));
        save();
    }

    private static Batch open(Batch batch, long epoch) {
        return batch.add(Word.CONFIG, "SET", MIN_REPLICAS, "0", MAX_LAG, Status.mark(epoch));
    }

    /** Lets it follow {@code primary}; what it had goes. Ended as a replica by hand, it would still refuse writes. */
    public void follow(Place primary, long epoch) throws Trouble {
        Batch batch = fenced(new Batch(), epoch).add(Word.CONFIG, "SET", "replica-read-only", "yes");
        String password = access.password(place);
        if (!password.isEmpty()) {
            batch.add(Word.CONFIG, "SET", "masteruser", place.user() == null ? "" : place.user(), "masterauth",
                    password);
        }
        if (place.trust() != null) {
            batch.add(Word.CONFIG, "SET", "tls-replication", "yes");
        }
        changed("Letting follow " + primary + ":",
                batch.add(Word.REPLICAOF, primary.address(), Integer.toString(primary.port())));
        save();
    }

    /** Lets it follow nobody and refuse writes, with what it has. */
    public void detach(long epoch) throws Trouble {
        changed("Detaching", cutOff(fenced(new Batch(), epoch).add(Word.REPLICAOF, "NO", "ONE")));
        save();
    }

    /** Takes all its data away and leaves it fenced. It has to be open for that; within one batch no client gets in between. */
    public void empty(long epoch) throws Trouble {
        Batch batch = fenced(new Batch(), epoch).add(Word.REPLICAOF, "NO", "ONE");
        changed("Emptying", fenced(open(cutOff(batch), epoch).add(Word.FLUSHALL, "ASYNC"), epoch));
        save();
    }

    /** Makes its present settings those of its next start; false where it has no file to keep them in. */
    public boolean save() throws Trouble {
        List<Object> answers = sent("Saving the settings of " + place, Trouble.Effect.UNKNOWN,
                new Batch().add(Word.CONFIG, "REWRITE"));
        return Batch.error(answers.getFirst()).isEmpty();
    }

    /** Writes a value that expires within a minute, and reads it again. */
    public String echo(String value) throws Trouble {
        String tried = "Writing and reading at " + place;
        String key = "shadowrack:probe";
        List<Object> answers = sent(tried, Trouble.Effect.NONE_YET, new Batch()
                .add(Word.SET, key, value, "EX", "60").add(Word.GET, key));
        Batch.text(answers.getFirst(), tried);
        return Batch.text(answers.getLast(), tried);
    }

    private void changed(String doing, Batch batch) throws Trouble {
        String tried = doing + " " + place;
        for (Object answer : sent(tried, Trouble.Effect.UNKNOWN, batch)) {
            Batch.text(answer, tried);
        }
    }

    private List<Object> sent(String tried, Trouble.Effect whenLost, Batch batch) throws Trouble {
        try (Connection connection = access.open(place)) {
            return batch.send(connection, tried, whenLost);
        }
    }
}
