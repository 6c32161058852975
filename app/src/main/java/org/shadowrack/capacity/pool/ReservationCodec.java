package org.shadowrack.capacity.pool;

import java.util.List;
import org.shadowrack.capacity.CapacityPool.Reservation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reservations as the JSON of their journal document. */
final class ReservationCodec {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<Reservation>> LIST = new TypeReference<>() {
    };

    private ReservationCodec() {}

    static String write(List<Reservation> reservations) {
        return MAPPER.writeValueAsString(reservations);
    }

    static List<Reservation> read(String json) {
        return List.copyOf(MAPPER.readValue(json, LIST));
    }
}
