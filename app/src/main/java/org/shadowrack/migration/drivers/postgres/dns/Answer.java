package org.shadowrack.migration.drivers.postgres.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads replies. */
final class Answer {
    private static final int SERVER_ERROR_MASK = 0x000f;
    private static final int NO_SUCH_NAME = 3;
    private static final int POINTER = 0xc0;
    private static final int CLASS_AND_TTL = 6;

    private Answer() {}

    static Optional<InetAddress> read(Question question, byte[] reply) throws IOException {
        try {
            return read(question, ByteBuffer.wrap(reply));
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw new IOException("the name server's reply can't be read", cut);
        }
    }

    private static Optional<InetAddress> read(Question question, ByteBuffer in) throws IOException {
        int id = unsigned(in);
        int code = unsigned(in) & SERVER_ERROR_MASK;
        if (id != question.id() || code != 0 && code != NO_SUCH_NAME) {
            throw new IOException("the name server answered code " + code);
        }
        int questions = unsigned(in);
        int answers = unsigned(in);
        in.position(in.position() + 2 * Short.BYTES);
        for (int i = 0; i < questions; i++) {
            skipName(in);
            in.position(in.position() + 2 * Short.BYTES);
        }
        return first(question.type(), answers, in);
    }

    private static Optional<InetAddress> first(int type, int answers, ByteBuffer in) throws IOException {
        for (int i = 0; i < answers; i++) {
            skipName(in);
            int found = unsigned(in);
            in.position(in.position() + CLASS_AND_TTL);
            byte[] data = new byte[unsigned(in)];
            in.get(data);
            if (found == type) {
                return Optional.of(InetAddress.getByAddress(data));
            }
        }
        return Optional.empty();
    }

    private static void skipName(ByteBuffer in) {
        int length = in.get() & 0xff;
        while (length != 0) {
            if ((length & POINTER) == POINTER) {
                in.get();
                return;
            }
            in.position(in.position() + length);
            length = in.get() & 0xff;
        }
    }

    private static int unsigned(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
