package org.shadowrack.model.site;

/**
 * Names a component within a site: the name of the service that told of it, then its full URI there
 * (for members of an array, with the JSON pointer as fragment), such as
 * {@code r01-u03/redfish/v1/Chassis/1/Thermal#/Fans/0}.
 */
public record ComponentId(String value) implements Comparable<ComponentId> {
    public ComponentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a component's id must not be blank");
        }
    }

    /** The id of what {@code service} serves at {@code uri}, which begins with a slash. */
    public static ComponentId of(String service, String uri) {
        return new ComponentId(service + uri);
    }

    @Override
    public int compareTo(ComponentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
