package org.shadowrack.ui.whatif;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Faults;
import org.shadowrack.whatif.Scenario.Load;
import org.shadowrack.whatif.Scenario.Migration;

/** The form's fields: a part of a scenario as text, and the scenario with that part changed. Pure; its name ends the texts' keys. */
enum Field {
    NAME, THRESHOLD, RELEASE, GROWTH, SENSITIVITY, SLOTS, FAULTS, CUTOVER, REPAIR, SUCCESS, OUTAGE_SHARE, OUTAGE, DOWNTIME_HOUR, MIGRATION, SLOT_MONTH;

    private static final double HOUR = 3600;

    String of(Scenario one) {
        return switch (this) {
            case NAME -> one.name();
            case THRESHOLD -> figure(one.threshold("default") * 100);
            case RELEASE -> figure(one.releaseBelow() * 100);
            case GROWTH -> figure(one.load().growth());
            case SENSITIVITY -> figure(one.load().sensitivity());
            case SLOTS -> one.shadowSlots().isPresent() ? figure(one.shadowSlots().getAsDouble()) : "";
            case FAULTS -> one.faults().stream().map(fault -> fault.count() + " " + fault.kind())
                    .reduce((first, next) -> first + ", " + next).orElse("");
            case CUTOVER -> figure(one.migration().cutover().toMillis() / 1000.0);
            case REPAIR -> figure(one.migration().repair().toSeconds() / HOUR);
            case SUCCESS -> figure(one.migration().success() * 100);
            case OUTAGE_SHARE -> figure(one.migration().outageShare() * 100);
            case OUTAGE -> figure(one.costs().outage());
            case DOWNTIME_HOUR -> figure(one.costs().downtimeHour());
            case MIGRATION -> figure(one.costs().migration());
            case SLOT_MONTH -> figure(one.costs().slotMonth());
        };
    }

    /** {@code one} with this part as {@code text} says; empty where the text can't be used. */
    Optional<Scenario> with(Scenario one, String text) {
        return switch (this) {
            case NAME -> text.isBlank() ? Optional.empty() : Optional.of(named(one, text.strip()));
            case SLOTS -> text.isBlank()
                    ? Optional.of(slots(one, OptionalDouble.empty()))
                    : number(text, 0, 1e9).map(slots -> slots(one, OptionalDouble.of(slots)));
            case FAULTS -> faults(text).map(faults -> new Scenario(one.name(), one.thresholds(), one.releaseBelow(),
                    one.load(), one.shadowSlots(), faults, one.migration(), one.costs(), one.seed()));
            case THRESHOLD, RELEASE, GROWTH, SENSITIVITY -> number(text, 0, this == GROWTH || this == SENSITIVITY
                    ? 1000
                    : 100).map(value -> policy(one, value));
            case CUTOVER, REPAIR, SUCCESS, OUTAGE_SHARE -> number(text, 0, this == CUTOVER || this == REPAIR
                    ? 1e6
                    : 100).map(value -> migration(one, value));
            case OUTAGE, DOWNTIME_HOUR, MIGRATION, SLOT_MONTH -> number(text, 0, 1e12).map(value -> costs(one, value));
        };
    }

    private static Scenario named(Scenario one, String name) {
        return new Scenario(name, one.thresholds(), one.releaseBelow(), one.load(), one.shadowSlots(), one.faults(),
                one.migration(), one.costs(), one.seed());
    }

    private static Scenario slots(Scenario one, OptionalDouble slots) {
        return new Scenario(one.name(), one.thresholds(), one.releaseBelow(), one.load(), slots, one.faults(),
                one.migration(), one.costs(), one.seed());
    }

    private Scenario policy(Scenario one, double value) {
        Map<String, Double> thresholds = new HashMap<>(one.thresholds());
        if (this == THRESHOLD) {
            thresholds.put("default", value / 100);
        }
        Load load = new Load(this == GROWTH ? value : one.load().growth(),
                this == SENSITIVITY ? value : one.load().sensitivity());
        return new Scenario(one.name(), thresholds, this == RELEASE ? value / 100 : one.releaseBelow(), load,
                one.shadowSlots(), one.faults(), one.migration(), one.costs(), one.seed());
    }

    private Scenario migration(Scenario one, double value) {
        Migration was = one.migration();
        Migration now = new Migration(this == CUTOVER ? Duration.ofMillis(Math.round(value * 1000)) : was.cutover(),
                this == SUCCESS ? value / 100 : was.success(),
                this == REPAIR ? Duration.ofSeconds(Math.round(value * HOUR)) : was.repair(),
                this == OUTAGE_SHARE ? value / 100 : was.outageShare());
        return new Scenario(one.name(), one.thresholds(), one.releaseBelow(), one.load(), one.shadowSlots(),
                one.faults(), now, one.costs(), one.seed());
    }

    private Scenario costs(Scenario one, double value) {
        Costs was = one.costs();
        Costs now = new Costs(this == OUTAGE ? value : was.outage(),
                this == DOWNTIME_HOUR ? value : was.downtimeHour(), this == MIGRATION ? value : was.migration(),
                this == SLOT_MONTH ? value : was.slotMonth());
        return new Scenario(one.name(), one.thresholds(), one.releaseBelow(), one.load(), one.shadowSlots(),
                one.faults(), one.migration(), now, one.seed());
    }

    /** Such as {@code 3 fan, 1 drive}; which kinds there are is known to the reader of scenarios. */
    private static Optional<List<Faults>> faults(String text) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        List<String> parts = List.of(text.strip().split("\\s*,\\s*"));
        return parts.stream().allMatch(part -> part.matches("[1-9][0-9]{0,3} [a-z_]+"))
                ? Optional.of(parts.stream().map(part -> part.split(" "))
                        .map(part -> new Faults(part[1], Integer.parseInt(part[0]))).toList())
                : Optional.empty();
    }

    private static Optional<Double> number(String text, double least, double most) {
        String figure = text.strip();
        if (!figure.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(figure);
        return value >= least && value <= most ? Optional.of(value) : Optional.empty();
    }

    private static String figure(double value) {
        double rounded = Math.round(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
