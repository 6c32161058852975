package org.shadowrack.redfish.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.survey.Series;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;

/**
 * Makes the plan with the fewest requests. A controller answers a request in seconds, not milliseconds, so that a poll
 * asks for the environment alone, in the form that takes least: metric reports, or whole collections, or the older
 * Thermal and Power; the rest follows in turn.
 */
final class Planner {
    /** So many requests by subsystem are worth it where they bring more than Thermal and Power do. */
    private static final int BY_SUBSYSTEM = 4;
    private static final double MORE = 1.25;
    /** A request that brings less than this share of what the others bring on average can wait. */
    private static final double WORTH = 0.25;
    /** More in every sweep would keep a controller busy without end; what is left over comes in turn. */
    private static final int MOST = 12;
    /** What a part tells of its work or wear rather than of its surroundings. */
    private static final List<String> SLOW = List.of("Processor", "Memory", "Drive", "Storage", "Network", "Port",
            "Ethernet", "Volume", "ComputerSystem", "Manager", "SimpleStorage", "PCIe");

    /** Of what is inside the machine; the chassis tells how warm it is there. */
    private static final Pattern INNER = Pattern.compile("/(Processors|Memory|Storage|NetworkAdapters)/");

    private final Survey survey;
    private final Asks asks;

    private Planner(Survey survey, Asks asks) {
        this.survey = survey;
        this.asks = asks;
    }

    /** A planner; tries with {@code fetcher} what could spare requests. */
    static Planner of(Survey survey, Fetcher fetcher) {
        Asks asks = new Asks(survey);
        Probe.collections(survey, asks.measuring().stream().filter(Planner::environmental).toList(), fetcher);
        return new Planner(survey, asks);
    }

    /**
     * The plan.
     *
     * @param reported the places that each report tells of
     */
    SweepPlan plan(Map<String, Set<String>> reported) {
        List<Ask> environment = environment();
        List<String> reports = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        reported.forEach((report, places) -> {
            Set<String> more = new HashSet<>(covered);
            places.forEach(place -> more.add(asks.canonical(place)));
            if (spared(environment, more) > spared(environment, covered)) {
                reports.add(report);
                covered.addAll(more);
            }
        });
        List<Ask> left = environment.stream().filter(ask -> !spared(ask, covered)).limit(MOST).toList();
        return new SweepPlan(reports, left, systems(), rest(left));
    }

    private List<Ask> environment() {
        Map<String, List<Resource>> homes = asks.measuring().stream().filter(Planner::environmental)
                .collect(Collectors.groupingBy(resource -> home(resource.uri()), LinkedHashMap::new,
                        Collectors.toList()));
        List<List<Ask>> choices = homes.values().stream().map(this::cheapest).toList();
        boolean cheap = choices.stream().anyMatch(choice -> !choice.isEmpty() && choice.size() <= BY_SUBSYSTEM);
        List<Ask> needed = Asks.fewest(choices.stream().filter(choice -> !cheap || choice.size() <= BY_SUBSYSTEM)
                .flatMap(List::stream).toList());
        double mean = needed.isEmpty() ? 0 : (double) Asks.reach(needed) / needed.size();
        return needed.stream().filter(ask -> ask.places().size() >= WORTH * mean).toList();
    }

    private static boolean environmental(Resource resource) {
        return SLOW.stream().noneMatch(resource.type()::startsWith) && !INNER.matcher(resource.uri()).find();
    }

    /** The first member that a URI leads through, such as {@code /redfish/v1/Chassis/1}. */
    private static String home(String uri) {
        String[] parts = uri.split("/", 6);
        return parts.length < 5 ? uri : String.join("/", List.of(parts).subList(0, 5));
    }

    /** Older and newer resources tell the same twice: one kind of them will do. */
    private List<Ask> cheapest(List<Resource> documents) {
        Map<Boolean, List<Resource>> byAge = documents.stream()
                .collect(Collectors.partitioningBy(Planner::older));
        List<Ask> older = Asks.fewest(asks.of(Objects.requireNonNull(byAge.get(true))));
        List<Ask> newer = Asks.fewest(asks.of(Objects.requireNonNull(byAge.get(false))));
        double more = Asks.reach(newer) / (double) Math.max(1, Asks.reach(older));
        boolean better = more > MORE && newer.size() <= BY_SUBSYSTEM || more >= 1 && newer.size() < older.size();
        return older.isEmpty() || better ? newer : older;
    }

    private static boolean older(Resource resource) {
        return resource.type().equals("Thermal") || resource.type().equals("Power");
    }

    private long spared(List<Ask> environment, Set<String> covered) {
        return environment.stream().filter(ask -> spared(ask, covered)).count();
    }

    /**
     * Whether {@code covered} makes {@code ask} needless: every place of it is told, or belongs to a component of which
     * something is: there the service itself has chosen what is worth telling often, and the rest comes in turn.
     */
    boolean spared(Ask ask, Set<String> covered) {
        if (covered.isEmpty() || ask.places().isEmpty()) {
            return false;
        }
        Set<ComponentId> told = covered.stream().flatMap(place -> component(place).stream())
                .collect(Collectors.toSet());
        return ask.places().stream().allMatch(place -> covered.contains(place)
                || component(place).filter(told::contains).isPresent());
    }

    private Optional<ComponentId> component(String place) {
        return Optional.ofNullable(survey.series().get(place)).map(Series::component);
    }

    private List<Ask> systems() {
        return asks.of(survey.resources().values().stream()
                .filter(resource -> resource.type().equals("ComputerSystem")).toList());
    }

    /** Everything else that holds a number or the status of a component. */
    private List<Ask> rest(List<Ask> environment) {
        Set<String> asked = environment.stream().flatMap(ask -> ask.members().stream()).map(Resource::uri)
                .collect(Collectors.toSet());
        Set<String> telling = asks.measuring().stream().map(Resource::uri).collect(Collectors.toSet());
        survey.components().all().stream().map(Component::uri).map(ResourceUri::resource).forEach(telling::add);
        return asks.of(survey.resources().values().stream().filter(resource -> telling.contains(resource.uri())
                && !asked.contains(resource.uri()) && !resource.type().equals("ComputerSystem")).toList());
    }
}
