package org.shadowrack.redfish.part;

import java.util.List;
import java.util.Set;
import org.shadowrack.model.site.ComponentKind;
import tools.jackson.databind.JsonNode;

/**
 * A component as its document tells of it, before it is placed.
 *
 * @param uri with the JSON pointer as fragment for members of an array
 * @param names under which the same part may be told of elsewhere, normalised
 * @param legacy whether an older resource tells of it, so that a newer one may be the same part
 */
record Draft(String uri, ComponentKind kind, String name, JsonNode json, List<String> resetTypes, Set<String> names,
        boolean legacy) {}
