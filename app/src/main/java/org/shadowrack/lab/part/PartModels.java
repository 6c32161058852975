package org.shadowrack.lab.part;

import org.shadowrack.lab.estate.PartKind;

/** Makes the model of each kind of part. */
public final class PartModels {

    private PartModels() {}

    /**
     * A part's model.
     *
     * @param number from 1
     * @param stream the part's own stream of chance
     */
    public static PartModel of(PartKind kind, int number, long stream) {
        int place = number - 1;
        return switch (kind) {
            case FAN -> new FanModel(place, stream);
            case POWER_SUPPLY -> new SupplyModel(place, stream);
            case DRIVE -> new DriveModel(place, stream);
            case DIMM -> new MemoryModel(place, stream);
            case PROCESSOR -> new ProcessorModel(place, stream);
        };
    }
}
