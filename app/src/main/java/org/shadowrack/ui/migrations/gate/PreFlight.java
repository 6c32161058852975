package org.shadowrack.ui.migrations.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.Migrations.Preview;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Texts;

/** The gates before pre-staging, each with what was found. The engine asks its own again when the command comes. */
public final class PreFlight {
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Texts texts;
    private final Fleet fleet;
    private final Workload workload;

    /** Looks at {@code workload} on the newest picture. */
    public PreFlight(Texts texts, Fleet fleet, Workload workload) {
        this.texts = texts;
        this.fleet = fleet;
        this.workload = workload;
    }

    /**
     * All checks, in the order in which an operator would ask.
     *
     * @param operator who sits here
     * @param running the migration under way; null where none is
     * @param rehearsed what the engine says to a plan without effect; null while it is asked
     */
    public List<Check> checks(Operator operator, @Nullable MigrationView running,
            @Nullable Outcome<Preview> rehearsed) {
        List<Check> checks = new ArrayList<>();
        checks.add(role(operator));
        checks.add(alone(running));
        checks.add(plan(rehearsed));
        checks.add(target());
        checks.add(running == null && rehearsed instanceof Outcome.Ok<Preview>(Preview preview)
                ? placed(preview)
                : room(running));
        checks.add(apart());
        checks.add(fresh());
        return List.copyOf(checks);
    }

    private Check role(Operator operator) {
        boolean may = operator.role().includes(Permission.PRESTAGE.least());
        return Check.of(texts.get("preflight.role"), may, texts.get(may ? "preflight.role.yes" : "preflight.role.no",
                operator.name(), Formats.words(operator.role().name()),
                Formats.words(Permission.PRESTAGE.least().name())));
    }

    private Check alone(@Nullable MigrationView running) {
        Optional<MigrationView> other = fleet.snapshot().migrations().stream()
                .filter(one -> one.workload().equals(workload.name()) && !one.state().isEnd())
                .filter(one -> running == null || !one.id().equals(running.id())).findFirst();
        return Check.of(texts.get("preflight.alone"), other.isEmpty(),
                other.map(one -> texts.get("preflight.alone.no", one.id())).orElse(texts.get("preflight.alone.yes")));
    }

    private Check plan(@Nullable Outcome<Preview> rehearsed) {
        String text = texts.get("preflight.plan");
        if (rehearsed == null) {
            return Check.unknown(text, texts.get("preflight.asking"));
        }
        return switch (rehearsed) {
            case Outcome.Ok<Preview>(Preview preview) -> Check.of(text, true, fits(preview.migration()));
            case Outcome.Failed<Preview>(var problem) -> Check.of(text, false,
                    problem.message() + ". " + problem.next());
        };
    }

    private String fits(MigrationView view) {
        return texts.get("preflight.plan.yes", view.profile(), view.steps().size(), view.from(), view.to());
    }

    /** As it came out when the workload was placed on trial. */
    private Check placed(Preview preview) {
        String free = preview.headroom().stream()
                .map(host -> texts.get("preflight.room.free", host.host(), Formats.number(host.free()),
                        Formats.number(host.slots())))
                .collect(Collectors.joining(" · "));
        boolean fits = preview.placement().isEmpty();
        return Check.of(texts.get("preflight.room", workload.shadow()), fits,
                fits ? free : preview.placement() + " " + free);
    }

    private Check target() {
        String text = texts.get("preflight.target", workload.shadow());
        Host host = fleet.hosts().get(workload.shadow());
        if (host == null) {
            return Check.unknown(text, texts.get("preflight.target.unseen"));
        }
        Optional<Alarm> silent = fleet.snapshot().alarms().stream()
                .filter(alarm -> alarm.id().equals("unreachable:" + host.name())).findFirst();
        boolean on = host.main().powerState() == null || "On".equals(host.main().powerState());
        boolean well = host.main().health() != Health.CRITICAL;
        String found = silent.map(Alarm::text).orElse(on
                ? texts.get(well ? "preflight.target.yes" : "preflight.target.ill",
                        Formats.words(host.main().health().name()))
                : texts.get("preflight.target.off"));
        return Check.of(text, silent.isEmpty() && on && well, found);
    }

    private Check room(@Nullable MigrationView running) {
        String text = texts.get("preflight.room", workload.shadow());
        Optional<Coverage> coverage = fleet.snapshot().coverage().stream()
                .filter(one -> one.workload().equals(workload.name())).findFirst();
        return coverage.map(one -> one.reserved() > 0 && running != null
                ? Check.of(text, true, texts.get("preflight.room.held", Formats.number(one.reserved())))
                : Check.of(text, one.gap() <= 0, texts.get(one.gap() <= 0 ? "preflight.room.yes" : "preflight.room.no",
                        Formats.number(one.demand()), Formats.number(one.gap()))))
                .orElse(Check.unknown(text, texts.get("preflight.room.unknown")));
    }

    private Check apart() {
        String text = texts.get("preflight.apart");
        Position home = position(workload.primary());
        Position shadow = position(workload.shadow());
        if (home == null || shadow == null) {
            return Check.unknown(text, texts.get("preflight.apart.unknown"));
        }
        String shared = home.rack().equals(shadow.rack())
                ? texts.get("preflight.apart.rack", home.rack())
                : home.uplink() != null && Objects.equals(home.uplink(), shadow.uplink())
                        ? texts.get("preflight.apart.switch", home.uplink())
                        : "";
        return Check.of(text, shared.isEmpty(), shared.isEmpty()
                ? texts.get("preflight.apart.yes", home.rack(), shadow.rack())
                : shared);
    }

    private @Nullable Position position(String host) {
        Host found = fleet.hosts().get(host);
        return found == null ? null : found.position();
    }

    private Check fresh() {
        String text = texts.get("preflight.fresh");
        Host host = fleet.hosts().get(workload.primary());
        return host == null
                ? Check.unknown(text, texts.get("preflight.target.unseen"))
                : host.readings().stream().map(reading -> Duration.between(reading.at(), fleet.snapshot().at()))
                        .min(Duration::compareTo)
                        .map(age -> Check.of(text, age.compareTo(FRESH) < 0, texts.get("preflight.fresh.age",
                                Formats.span(age))))
                        .orElse(Check.unknown(text, texts.get("preflight.fresh.none")));
    }
}
