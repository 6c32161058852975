package org.shadowrack.lab.estate;

/** The kinds of parts that wear and fail in every server. */
public enum PartKind {
    FAN("fan", 4), POWER_SUPPLY("power_supply", 2), DRIVE("drive", 3), DIMM("dimm", 4), PROCESSOR("cpu", 2);

    private final String word;
    private final int each;

    PartKind(String word, int each) {
        this.word = word;
        this.each = each;
    }

    /** The word of the API, for example {@code power_supply}. */
    public String word() {
        return word;
    }

    /** How many a server has. */
    public int each() {
        return each;
    }
}
