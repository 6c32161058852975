package org.shadowrack.redfish.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Resource;

/** The requests by which the documents of a survey can be had. */
final class Asks {
    private final Survey survey;
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    Asks(Survey survey) {
        this.survey = survey;
        survey.series().keySet().forEach(place -> places
                .computeIfAbsent(ResourceUri.resource(place), _ -> new LinkedHashSet<>()).add(canonical(place)));
        survey.problems().stream().map(problem -> problem.uri()).filter(uri -> uri.contains("#"))
                .forEach(uri -> places.computeIfAbsent(ResourceUri.resource(uri), _ -> new LinkedHashSet<>()));
        places.keySet().retainAll(survey.resources().keySet());
    }

    /** Where the number at {@code place} is measured: several documents may repeat one sensor. */
    String canonical(String place) {
        String sensor = survey.copies().get(place);
        return sensor != null && survey.series().containsKey(sensor) ? sensor : place;
    }

    /** Documents that hold numbers, or should. */
    List<Resource> measuring() {
        return places.keySet().stream().map(uri -> survey.resources().get(uri)).filter(java.util.Objects::nonNull)
                .toList();
    }

    /** All requests that bring some of {@code documents}: each alone, and whole collections where that works. */
    List<Ask> of(Collection<Resource> documents) {
        Map<String, List<Resource>> collections = new LinkedHashMap<>();
        List<Ask> asks = new ArrayList<>();
        for (Resource document : documents) {
            String collection = document.uri().substring(0, document.uri().lastIndexOf('/'));
            if (survey.expansion().brings(collection, document.uri())) {
                collections.computeIfAbsent(collection, _ -> new ArrayList<>()).add(document);
            } else {
                asks.add(new Ask(document.uri(), List.of(document), placesOf(List.of(document))));
            }
        }
        collections.forEach((uri, members) -> asks.add(new Ask(uri, List.copyOf(members), placesOf(members))));
        return asks;
    }

    private Set<String> placesOf(List<Resource> documents) {
        Set<String> all = new LinkedHashSet<>();
        documents.forEach(document -> all.addAll(places.getOrDefault(document.uri(), Set.of())));
        return all;
    }

    /** The fewest of {@code asks} that bring all their places, by taking the one that brings most, again and again. */
    static List<Ask> fewest(List<Ask> asks) {
        List<Ask> left = new ArrayList<>(asks);
        List<Ask> chosen = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Ask best = most(left, covered); best != null; best = most(left, covered)) {
            chosen.add(best);
            covered.addAll(best.places());
            left.remove(best);
        }
        return chosen;
    }

    private static @org.jspecify.annotations.Nullable Ask most(List<Ask> asks, Set<String> covered) {
        Ask best = null;
        long most = 0;
        for (Ask ask : asks) {
            long news = ask.places().stream().filter(place -> !covered.contains(place)).count();
            if (news > most) {
                best = ask;
                most = news;
            }
        }
        return best;
    }

    /** How many places {@code asks} bring in all. */
    static int reach(Collection<Ask> asks) {
        Set<String> all = new HashSet<>();
        asks.forEach(ask -> all.addAll(ask.places()));
        return all.size();
    }
}
