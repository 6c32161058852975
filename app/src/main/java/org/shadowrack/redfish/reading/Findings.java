package org.shadowrack.redfish.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a document tells, collected while it is read. Not thread-safe. */
public final class Findings {
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private final boolean off;

    /** @param off whether the host is off: then a missing value is no fault, and one below freezing no temperature */
    Findings(boolean off) {
        this.off = off;
    }

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
        switch (Judgement.of(value, shape.unit(), expected && !off)) {
            case Judgement.Good(double number) when off && number < 0 && shape.unit().equals("Cel") -> flaws.add(
                    new Flaw(shape.pointer(), number + " Cel while the host is off: a sensor without power"));
            case Judgement.Good(double number) -> measurements.add(shape.of(number));
            case Judgement.Bad(String reason) -> flaws.add(new Flaw(shape.pointer(), reason));
            case Judgement.Nothing _ -> {
                // an absent part has nothing to tell, and that is no fault
            }
        }
    }

    void flaw(String pointer, String reason) {
        flaws.add(new Flaw(pointer, reason));
    }
}
