package org.shadowrack.migration.drivers.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.migration.driver.Trouble;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Commands that are sent in one packet, which Redis carries out one after another before it turns to another client. */
final class Batch {
    private final List<Word.Line> lines = new ArrayList<>();

    Batch add(Word word, String... arguments) {
        lines.add(Word.Line.of(word, arguments));
        return this;
    }

    /** What came back, an answer for each command. */
    List<Object> send(Connection connection, String tried, Trouble.Effect whenLost) throws Trouble {
        try {
            for (Word.Line line : lines) {
                connection.sendCommand(line.word(), line.arguments().toArray(String[]::new));
            }
            return connection.getMany(lines.size());
        } catch (JedisConnectionException lost) {
            throw new Trouble(whenLost, tried, String.valueOf(lost.getMessage()), lost);
        } catch (JedisException refused) {
            throw new Trouble(Trouble.Effect.REFUSED, tried, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The answer's text; an error of the server is trouble. */
    static String text(Object answer, String tried) throws Trouble {
        if (answer instanceof JedisDataException error) {
            String message = String.valueOf(error.getMessage());
            boolean passes = message.startsWith("LOADING") || message.startsWith("BUSY");
            throw new Trouble(passes ? Trouble.Effect.NONE_YET : Trouble.Effect.REFUSED, tried, message, error);
        }
        return answer instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(answer);
    }

    /** The error of an answer; empty where it is none. */
    static String error(Object answer) {
        return answer instanceof JedisDataException error ? String.valueOf(error.getMessage()) : "";
    }
}
