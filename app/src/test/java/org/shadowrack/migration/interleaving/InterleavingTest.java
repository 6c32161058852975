package org.shadowrack.migration.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;

/**
 * Broken by any order of commands, faults and crashes on two consoles that makes two primaries, loses an acknowledged write, or
 * leaves a workload without an owner. A failing order is shrunk to a short one.
 */
class InterleavingTest {
    private static final int CONSOLES = 2;

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void noOrderOfEventsHurts(@ForAll("orders") ActionChain<Interplay> chain) {
        Interplay end = chain
                .withInvariant("nothing is lost, and one serves", interplay -> assertThat(interplay.broken())
                        .isEmpty())
                .run();
        assertThat(end.settle()).isEmpty();
    }

    @Provide
    Arbitrary<ActionChain<Interplay>> orders() {
        return Arbitraries.of("lab-continuous", "lab-snapshot").flatMap(profile -> ActionChain
                .startWith(() -> new Interplay(profile)).withAction(8, commands()).withAction(2, observations())
                .withAction(2, faults()).withAction(2, crashes()).withAction(1, passing()).withMaxTransformations(24));
    }

    private static Arbitrary<Transformer<Interplay>> onConsole(String word,
            BiFunction<Interplay, Integer, Interplay> what) {
        return Arbitraries.integers().between(0, CONSOLES - 1).map(console -> Transformer
                .transform(word + " on console " + console, interplay -> what.apply(interplay, console)));
    }

    private static Action<Interplay> commands() {
        return action(Arbitraries.frequencyOf(
                Tuple.of(3, onConsole("plan", Interplay::plan)),
                Tuple.of(4, command("prestage", (all, one) -> all.prestage(Interplay.OPERATOR, one.id()))),
                Tuple.of(4, command("cutover", (all, one) -> all.cutover(Interplay.OPERATOR, one.id()))),
                Tuple.of(1, command("commit", (all, one) -> all.commit(Interplay.OPERATOR, one.id()))),
                Tuple.of(3,
                        command("rollback", (all, one) -> all.rollback(Interplay.OPERATOR, one.id(), "word"))),
                Tuple.of(2, command("retry", (all, one) -> all.retry(Interplay.OPERATOR, one.id())))));
    }

    private static Arbitrary<Transformer<Interplay>> command(String word,
            BiFunction<Migrations, MigrationView, Outcome<MigrationView>> command) {
        return onConsole(word, (interplay, console) -> interplay.command(console, command));
    }

    private static Action<Interplay> observations() {
        return action(onConsole("observe", Interplay::observe));
    }

    private static Action<Interplay> faults() {
        Arbitrary<Faults.Kind> kinds = Arbitraries.of(Faults.Kind.class).filter(kind -> kind != Faults.Kind.HOST_DIES);
        return action(Combinators.combine(kinds, Arbitraries.integers().between(1, 12)).as((kind, effect) -> Transformer
                .transform(kind + " at effect " + effect, interplay -> interplay.fault(kind, effect))));
    }

    private static Action<Interplay> crashes() {
        return action(Combinators.combine(Arbitraries.integers().between(0, CONSOLES - 1),
                Arbitraries.integers().between(1, 60), Arbitraries.of("before", "after", "full"))
                .as((console, write, how) -> Transformer.transform(
                        "console " + console + " meets " + how + " write " + write,
                        interplay -> how.equals("full")
                                ? interplay.fullDisk(console, write, 3)
                                : interplay.crash(console, write, how.equals("after")))));
    }

    private static Action<Interplay> passing() {
        return action(Arbitraries.of(Duration.ofMinutes(6), Duration.ofHours(1), Duration.ofDays(4))
                .map(time -> Transformer.transform(time + " pass", interplay -> interplay.pass(time))));
    }

    private static Action<Interplay> action(Arbitrary<Transformer<Interplay>> transformers) {
        return new Action.Independent<>() {
            @Override
            public Arbitrary<Transformer<Interplay>> transformer() {
                return transformers;
            }
        };
    }
}
