package org.shadowrack.training.split;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.SplitRule;

/**
 * Finds the parts. A fleet is divided in time, as it will be used: learn from the past, forecast the present. Where most
 * components end in failure the data are a collection of lives, whose calendar says nothing: it is divided by component.
 */
public final class Splits {

    private static final double COLLECTION_OF_LIVES = 0.5;
    private static final double TEST_SHARE = 0.2;
    private static final double VALIDATION_SHARE = 0.25;
    private static final double EARLIER_FAILURES = 0.7;
    private static final int LEAST_FAILURES = 4;

    private final Lives lives;
    private final long seed;

    private Splits(Lives lives, long seed) {
        this.lives = lives;
        this.seed = seed;
    }

    /** The parts by a rule, or why it can't be applied. */
    public static Result<Split> by(SplitRule rule, Lives lives, long seed) {
        Splits splits = new Splits(lives, seed);
        return switch (rule) {
            case SplitRule.TestComponents(var components) -> splits.requireKnown(components).map(splits::byComponents);
            case SplitRule.TestFrom(var instant) -> splits.requireInside(instant).map(splits::from);
            case SplitRule.Automatic() -> Result.done(splits.automatic());
        };
    }

    private Result<Set<String>> requireKnown(Set<String> components) {
        Set<String> known = new HashSet<>(components);
        known.retainAll(allComponents());
        if (known.isEmpty() || known.size() == allComponents().size()) {
            return Result.refused(Refusal.badInput(
                    known.size() + " of the " + allComponents().size() + " components are named as the test part",
                    "divide the data by component", "name some, but not all, of the components in the telemetry"));
        }
        return Result.done(known);
    }

    private Result<Long> requireInside(Instant instant) {
        long first = lives.all().stream().mapToLong(Life::start).min().orElse(0);
        long last = lives.all().stream().mapToLong(Life::observedUntil).max().orElse(0);
        long at = instant.toEpochMilli();
        if (at <= first || at > last) {
            return Result.refused(Refusal.badInput(
                    "the test part would begin at " + instant + ", outside the record from "
                            + Instant.ofEpochMilli(first)
                            + " to " + Instant.ofEpochMilli(last),
                    "divide the data in time", "give an instant inside the record"));
        }
        return Result.done(at);
    }

    private Set<String> allComponents() {
        Set<String> all = new HashSet<>();
        lives.all().forEach(life -> all.add(life.series().component()));
        return all;
    }

    private Split automatic() {
        List<Long> failures = failuresIn(_ -> true, Long.MAX_VALUE);
        boolean tooFew = failures.size() * (1 - EARLIER_FAILURES) < LEAST_FAILURES;
        if (isCollectionOfLives(_ -> true) || tooFew) {
            return byComponents(ComponentDraw.draw(lives.all(), TEST_SHARE, seed));
        }
        return from(failures.get((int) (failures.size() * EARLIER_FAILURES)));
    }

    private Split byComponents(Set<String> test) {
        Predicate<String> training = component -> !test.contains(component);
        return withValidation(new Part(training, Long.MIN_VALUE, Long.MAX_VALUE),
                new Part(test::contains, Long.MIN_VALUE, Long.MAX_VALUE), test.size() + " components for the test");
    }

    private Split from(long instant) {
        return withValidation(new Part(_ -> true, Long.MIN_VALUE, instant), Part.from(instant),
                "the test from " + Instant.ofEpochMilli(instant));
    }

    /** The validation is the latest resolved period before the test; of a collection of lives, a quarter of the components. */
    private Split withValidation(Part training, Part test, String words) {
        List<Long> failures = failuresIn(training.members(), training.knownUntil());
        boolean tooFew = failures.size() * VALIDATION_SHARE < LEAST_FAILURES;
        if (isCollectionOfLives(training.members()) || tooFew) {
            return validatedByComponents(training, test, words);
        }
        long from = failures.get((int) (failures.size() * (1 - VALIDATION_SHARE)));
        Part fit = new Part(training.members(), Long.MIN_VALUE, from);
        Part validation = new Part(training.members(), from, training.knownUntil());
        return new Split(fit, validation, training, test, words + ", validation from " + Instant.ofEpochMilli(from));
    }

    private Split validatedByComponents(Part training, Part test, String words) {
        List<Life> members = lives.all().stream().filter(life -> training.members().test(life.series().component()))
                .toList();
        Set<String> drawn = ComponentDraw.draw(members, VALIDATION_SHARE, seed + 1);
        Part fit = new Part(training.members().and(component -> !drawn.contains(component)), Long.MIN_VALUE,
                training.knownUntil());
        Part validation = new Part(drawn::contains, Long.MIN_VALUE, training.knownUntil());
        return new Split(fit, validation, training, test, words + ", " + drawn.size() + " for the validation");
    }

    private boolean isCollectionOfLives(Predicate<String> members) {
        List<Life> chosen = lives.all().stream().filter(life -> members.test(life.series().component())).toList();
        return chosen.stream().filter(Life::failed).count() >= COLLECTION_OF_LIVES * chosen.size();
    }

    private List<Long> failuresIn(Predicate<String> members, long knownUntil) {
        return lives.all().stream()
                .filter(life -> life.failed() && life.end() <= knownUntil && members.test(life.series().component()))
                .map(Life::end).sorted().toList();
    }
}
