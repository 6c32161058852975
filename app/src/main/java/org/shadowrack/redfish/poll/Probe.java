package org.shadowrack.redfish.poll;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Expansion;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Tries once whether collections that no link led to come with their members, where that would spare requests. */
final class Probe {
    private static final int WORTH = 3;

    private Probe() {}

    static void collections(Survey survey, Collection<Resource> documents, Fetcher fetcher) {
        if (!survey.expansion().promised()) {
            return;
        }
        Map<String, Integer> members = new LinkedHashMap<>();
        documents.forEach(document -> members
                .merge(document.uri().substring(0, document.uri().lastIndexOf('/')), 1, Integer::sum));
        members.forEach((uri, count) -> {
            String query = survey.expansion().query(uri);
            if (count >= WORTH && !query.isEmpty() && !survey.expansion().worksAt(uri)) {
                survey.expansion().tried(uri, fetcher.get(uri + query) instanceof Outcome.Ok<JsonNode>(JsonNode json)
                        && Expansion.kept(json));
            }
        });
    }
}
