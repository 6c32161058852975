package org.shadowrack.migration.drivers.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import redis.clients.jedis.commands.ProtocolCommand;

/** The first word of a command. */
enum Word implements ProtocolCommand {
    CLIENT, CONFIG, DEL, FLUSHALL, GET, INFO, REPLICAOF, SET;

    @Override
    public byte[] getRaw() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }

    /** A command. */
    record Line(Word word, List<String> arguments) {
        static Line of(Word word, String... arguments) {
            return new Line(word, List.of(arguments));
        }
    }
}
