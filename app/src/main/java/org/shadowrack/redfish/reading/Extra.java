package org.shadowrack.redfish.reading;

/** What a power reading is told with besides its watts. */
enum Extra {
    APPARENT("ApparentVA", "_apparent", "VA"), REACTIVE("ReactiveVAR", "_reactive", "var"), FACTOR("PowerFactor",
            "_factor", "1"), LOAD("LoadPercent", "_load", "%"), DISTORTION("THDPercent", "_distortion", "%");

    private final String property;
    private final String suffix;
    private final String unit;

    Extra(String property, String suffix, String unit) {
        this.property = property;
        this.suffix = suffix;
        this.unit = unit;
    }

    String property() {
        return property;
    }

    String suffix() {
        return suffix;
    }

    String unit() {
        return unit;
    }
}
