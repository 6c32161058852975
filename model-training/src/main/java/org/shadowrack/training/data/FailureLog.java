package org.shadowrack.training.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The failures of a fleet, by component, ascending in time; and the spans in which that nothing failed teaches nothing, since
 * somebody had interfered. Immutable.
 */
public final class FailureLog {

    private final Map<String, long[]> times;

    private final Map<String, List<Span>> uncertain;

    private FailureLog(Map<String, long[]> times, Map<String, List<Span>> uncertain) {
        this.times = times;
        this.uncertain = Map.copyOf(uncertain);
    }

    /** A log of these events, in any order. */
    public static FailureLog of(Collection<FailureEvent> events) {
        Map<String, List<FailureEvent>> byComponent = events.stream()
                .collect(Collectors.groupingBy(FailureEvent::component, TreeMap::new, Collectors.toList()));
        Map<String, long[]> times = new TreeMap<>();
        byComponent.forEach((component, list) -> times.put(component,
                list.stream().mapToLong(FailureEvent::time).sorted().distinct().toArray()));
        return new FailureLog(times, Map.of());
    }

    /** The instants at which the component failed, ascending; empty if it never did. A copy. */
    public long[] of(String component) {
        long[] found = times.get(component);
        return found == null ? new long[0] : found.clone();
    }

    /** The same failures; a component that survived one of its {@code spans} may have done so by what was done to it. */
    public FailureLog withUncertain(Map<String, List<Span>> spans) {
        return new FailureLog(times, spans);
    }

    /** The spans in which a component's survival teaches nothing. */
    public List<Span> uncertain(String component) {
        return uncertain.getOrDefault(component, List.of());
    }

    /** The components that failed at least once. */
    public Collection<String> components() {
        return times.keySet();
    }

    /** How many failures there are. */
    public int size() {
        return times.values().stream().mapToInt(t -> t.length).sum();
    }
}
