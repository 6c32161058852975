package org.shadowrack.migration.drivers.postgres.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One question.
 *
 * @param type A or AAAA
 * @param id that the reply must bear
 * @param bytes of the whole datagram
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Question(int type, int id, byte[] bytes) {
    static final int A = 1;
    static final int AAAA = 28;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int INTERNET = 1;
    private static final int LONGEST_LABEL = 63;

    static Question addressOf(String name, int type, int id) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int field : new int[]{id, RECURSION_DESIRED, 1, 0, 0, 0}) {
            out.writeShort(field);
        }
        for (String label : name.replaceAll("\\.$", "").split("\\.", -1)) {
            byte[] text = label.getBytes(StandardCharsets.US_ASCII);
            if (text.length == 0 || text.length > LONGEST_LABEL) {
                throw new IOException("'" + name + "' is not a host's name");
            }
            out.writeByte(text.length);
            out.write(text);
        }
        out.writeByte(0);
        out.writeShort(type);
        out.writeShort(INTERNET);
        return new Question(type, id, bytes.toByteArray());
    }
}
