package org.shadowrack.training.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shadowrack.training.life.Life;

/** Draws a share of the components by a hash, the same share of those that failed as of those that did not. */
final class ComponentDraw {

    private ComponentDraw() {}

    static Set<String> draw(Collection<Life> lives, double share, long seed) {
        Set<String> failed = new HashSet<>();
        Set<String> others = new HashSet<>();
        lives.stream().filter(Life::failed).forEach(life -> failed.add(life.series().component()));
        lives.forEach(life -> others.add(life.series().component()));
        others.removeAll(failed);
        Set<String> drawn = new HashSet<>(first(failed, share, seed));
        drawn.addAll(first(others, share, seed));
        return drawn;
    }

    private static List<String> first(Set<String> components, double share, long seed) {
        List<String> ordered = new ArrayList<>(components);
        ordered.sort(Comparator.<String>comparingLong(name -> hash(name, seed)).thenComparing(name -> name));
        return ordered.subList(0, (int) Math.round(components.size() * share));
    }

    /** SplitMix64's finaliser over the name's hash, so that neighbouring names are scattered. */
    static long hash(String name, long seed) {
        long z = name.hashCode() * 0x9E3779B97F4A7C15L + seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
