package org.shadowrack.redfish.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.survey.Series;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Resource;

/**
 * What to ask for in a sweep.
 *
 * @param reports metric reports
 * @param resources all other documents that hold readings or status, by the collection that they are members of
 */
record SweepPlan(List<String> reports, Map<String, List<Resource>> resources) {
    /**
     * The plan with the fewest requests.
     *
     * @param reported the places that each report tells of
     */
    static SweepPlan of(Survey survey, Map<String, Set<String>> reported) {
        Map<String, Set<String>> wanted = wanted(survey);
        List<String> reports = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        reported.forEach((report, places) -> {
            Set<String> more = new HashSet<>(covered);
            more.addAll(places);
            if (saved(survey, wanted, more) - saved(survey, wanted, covered) > 1) {
                reports.add(report);
                covered.addAll(places);
            }
        });
        return new SweepPlan(reports, grouped(survey, wanted, covered, !reports.isEmpty()));
    }

    /** The places to read, by document; a sensor that others repeat need not be asked itself. */
    private static Map<String, Set<String>> wanted(Survey survey) {
        Set<String> repeated = new HashSet<>(survey.copies().values());
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        survey.series().keySet().forEach(place -> wanted
                .computeIfAbsent(ResourceUri.resource(place), _ -> new LinkedHashSet<>()).add(place));
        survey.problems().stream().filter(problem -> problem.uri().contains("#")).forEach(
                problem -> wanted.computeIfAbsent(ResourceUri.resource(problem.uri()), _ -> new LinkedHashSet<>()));
        wanted.values().removeIf(places -> !places.isEmpty() && repeated.containsAll(places));
        wanted.keySet().retainAll(survey.resources().keySet());
        return wanted;
    }

    private static long saved(Survey survey, Map<String, Set<String>> wanted, Set<String> covered) {
        return wanted.entrySet().stream().filter(entry -> spared(survey, entry.getValue(), covered)).count();
    }

    /**
     * Every place of it is reported, repeats a sensor that is, or belongs to a component that the reports tell of: there
     * the service itself has chosen what is worth telling often, and the rest comes with the next survey.
     */
    private static boolean spared(Survey survey, Set<String> places, Set<String> covered) {
        if (places.isEmpty() || covered.isEmpty()) {
            return false;
        }
        Set<ComponentId> told = new HashSet<>();
        covered.forEach(place -> Optional.ofNullable(survey.series().get(place)).map(Series::component)
                .ifPresent(told::add));
        return places.stream().allMatch(place -> covered.contains(place)
                || covered.contains(survey.copies().getOrDefault(place, ""))
                || Optional.ofNullable(survey.series().get(place)).filter(series -> told.contains(series.component()))
                        .isPresent());
    }

    private static Map<String, List<Resource>> grouped(Survey survey, Map<String, Set<String>> wanted,
            Set<String> covered, boolean reporting) {
        Map<String, List<Resource>> groups = new LinkedHashMap<>();
        wanted.forEach((uri, places) -> {
            Resource resource = survey.resources().get(uri);
            if (resource != null && !spared(survey, places, covered) && !(reporting && older(resource))) {
                add(groups, resource);
            }
        });
        if (!reporting) {
            survey.resources().values().stream()
                    .filter(resource -> resource.type().equals("ComputerSystem") && !wanted.containsKey(resource.uri()))
                    .forEach(resource -> add(groups, resource));
        }
        return groups;
    }

    /** A service with reports tells in the older resources what the newer ones and the reports tell too. */
    private static boolean older(Resource resource) {
        return resource.type().equals("Thermal") || resource.type().equals("Power");
    }

    private static void add(Map<String, List<Resource>> groups, Resource resource) {
        String collection = resource.uri().substring(0, resource.uri().lastIndexOf('/'));
        groups.computeIfAbsent(collection, _ -> new ArrayList<>()).add(resource);
    }
}
