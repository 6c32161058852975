package org.shadowrack.redfish.vendor;

/**
 * A number that a vendor tells in its own part of a standard resource.
 *
 * @param type the resource's type without namespace and version, such as {@code Drive}
 * @param array the property that holds the list of members, each of which tells it; empty for the resource itself
 * @param pointer JSON pointer from the resource or the member
 * @param metric in lower case with underscores
 * @param unit UCUM
 */
public record OemReading(String type, String array, String pointer, String metric, String unit) {
    /** A number of the resource itself. */
    public static OemReading of(String type, String pointer, String metric, String unit) {
        return new OemReading(type, "", pointer, metric, unit);
    }
}
