package org.shadowrack.redfish.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a document tells, collected while it is read. Not thread-safe. */
public final class Findings {
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    Findings() {}

    /** The usable numbers, in document order. */
    public List<Measurement> measurements() {
        return measurements;
    }

    /** The values that can't be used. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** Judges {@code value} and files it as a number, as a flaw, or not at all. */
    void judge(@Nullable JsonNode value, boolean expected, Measurement shape) {
        switch (Judgement.of(value, shape.unit(), expected)) {
            case Judgement.Good(double number) -> measurements.add(valued(shape, number));
            case Judgement.Bad(String reason) -> flaws.add(new Flaw(shape.pointer(), reason));
            case Judgement.Nothing _ -> {
                // an absent part has nothing to tell, and that is no fault
            }
        }
    }

    private static Measurement valued(Measurement shape, double value) {
        return new Measurement(shape.pointer(), shape.owner(), shape.metric(), shape.unit(), shape.label(),
                shape.rank(), value, shape.at(), shape.related(), shape.source());
    }

    void flaw(String pointer, String reason) {
        flaws.add(new Flaw(pointer, reason));
    }
}
