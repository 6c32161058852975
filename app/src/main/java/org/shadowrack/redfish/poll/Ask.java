package org.shadowrack.redfish.poll;

import java.util.List;
import java.util.Set;
import org.shadowrack.redfish.walk.Resource;

/**
 * One request of a sweep and what it brings.
 *
 * @param uri of the one document, or of the collection that comes with its members
 * @param members the documents
 * @param places of numbers, each at the sensor that measures it
 */
record Ask(String uri, List<Resource> members, Set<String> places) {
    boolean expanded() {
        return members.size() > 1 || !members.getFirst().uri().equals(uri);
    }

    boolean of(String type) {
        return members.stream().allMatch(member -> member.type().equals(type));
    }
}
