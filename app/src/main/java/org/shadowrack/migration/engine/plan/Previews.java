package org.shadowrack.migration.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.capacity.CapacityPool.Headroom;
import org.shadowrack.migration.Migrations.Preview;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.show.Estimates;
import org.shadowrack.migration.engine.show.Views;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;

/** Plans that are not made. */
public final class Previews {
    /** Holds the slots of a trial for the moment that it takes. */
    private static final String TRIAL = "trial-of-";

    private final Core core;
    private final Planner planner;
    private final Views views;

    /** Over what {@code core} has. */
    public Previews(Core core, Planner planner, Views views) {
        this.core = core;
        this.planner = planner;
        this.views = views;
    }

    public Outcome<Preview> of(Topology topology, String workload, @Nullable String profile, String by) {
        return planner.dry(topology, workload, profile, by)
                .map(record -> new Preview(views.of(record), Estimates.of(record, core.journal().all(), size(record)),
                        headroom(topology, record), placed(topology, record)));
    }

    /** As its source tells now; null where it can't. */
    private @Nullable Long size(MigrationRecord record) {
        ProfileStep copy = record.profile().first(Verb.REPLICATOR_START).orElse(null);
        return copy != null
                && core.performer().size(copy.drivers().getFirst(),
                        record.move()) instanceof Outcome.Ok<Long>(Long bytes)
                                ? bytes
                                : null;
    }

    private List<Headroom> headroom(Topology topology, MigrationRecord record) {
        CapacityPool pool = core.parts().pool();
        return List.of(pool.headroom(topology, record.plan().from()), pool.headroom(topology, record.plan().to()));
    }

    private String placed(Topology topology, MigrationRecord record) {
        if (record.profile().first(Verb.CAPACITY_RESERVE).isEmpty()) {
            return "";
        }
        CapacityPool pool = core.parts().pool();
        String trial = TRIAL + record.plan().workload().name();
        String trouble = pool.reserve(topology, record.plan().to(), trial, record.plan().workload().name(),
                record.plan().workload().slots()).map(held -> "").orElse(Problem::line);
        return pool.release(trial).map(done -> trouble).orElse(Problem::line);
    }
}
