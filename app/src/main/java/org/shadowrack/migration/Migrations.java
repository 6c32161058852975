package org.shadowrack.migration;

import java.util.List;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;

/**
 * Plans and executes migrations, one virtual thread each. Every command checks the operator's role, is audited, journals its
 * intent before its effect, and returns at once with the state it found or brought about; {@link #await} waits.
 */
public interface Migrations extends AutoCloseable {
    /** Plans moving {@code workload} by {@code profile} (null: the workload's own). Refused while another migration of it is under way. */
    Outcome<MigrationView> plan(Operator operator, Topology topology, String workload,
            @org.jspecify.annotations.Nullable String profile);

    /** What would happen, without any effect. */
    Outcome<MigrationView> dryRun(Operator operator, Topology topology, String workload,
            @org.jspecify.annotations.Nullable String profile);

    /**
     * The same with what it would take. The workload is really placed: its slots are reserved and let go again, so that what is
     * in the way is found here, and not in the middle of a pre-staging.
     */
    Outcome<Preview> preview(Operator operator, Topology topology, String workload,
            @org.jspecify.annotations.Nullable String profile);

    /** What a migration was expected to take, beside what it took. */
    Outcome<MigrationEstimate> estimate(MigrationId id);

    /** Begins to pre-stage. */
    Outcome<MigrationView> prestage(Operator operator, MigrationId id);

    /**
     * The second person's word for the cutover of a critical workload: needs the role of an approver and another name than
     * the one who planned it.
     */
    Outcome<MigrationView> approve(Operator approver, MigrationId id);

    /** A person's yes to the manual gate {@code step} of its profile, before the phase that begins with it. */
    Outcome<MigrationView> confirm(Operator operator, MigrationId id, String step);

    /** Cuts over a staged migration. */
    Outcome<MigrationView> cutover(Operator operator, MigrationId id);

    /** Makes it final. */
    Outcome<MigrationView> commit(Operator operator, MigrationId id);

    /**
     * Takes it back; possible at any time until commit. What is being done is stopped before its pivot; after it, it goes on
     * to its commit window first and is taken back from there, since only then nothing is lost.
     */
    Outcome<MigrationView> rollback(Operator operator, MigrationId id, String reason);

    /** Puts an operator's line into the log; it changes nothing else. Refused while empty. */
    Outcome<MigrationView> note(Operator operator, MigrationId id, String text);

    /**
     * Tries again what is stuck: the held step of a pre-staging; the rest of the way where the shadow serves already;
     * otherwise the way back.
     */
    Outcome<MigrationView> retry(Operator operator, MigrationId id);

    /**
     * Goes on with a cutover whose source is gone, though writes that had not arrived are lost with it; never without a
     * confirmed fence. Needs the role of an approver and another name than the one who planned it.
     */
    Outcome<MigrationView> acceptLoss(Operator approver, MigrationId id);

    /**
     * Tells the newest topology, once a round: stale plans are found by it, the lag of staged migrations is asked, what was
     * interrupted is taken up, what was planned for a failure that has not come is taken back, and an expired commit window
     * takes the end that its profile says.
     */
    void observe(Topology current);

    /** The profiles that plans are made by: the site's own, and the built-in ones. */
    Profiles profiles();

    /** Keeps a profile as the site's own, for plans from now on; an administrator's. */
    Outcome<Profile> saveProfile(Operator operator, String source);

    /** One migration, with its lag as the driver tells it now. */
    Outcome<MigrationView> view(MigrationId id);

    /** All, newest first, as last known: asks no system. */
    List<MigrationView> all();

    /** Waits until the migration is in a state where nothing moves without a command, or {@code timeout} has passed. */
    Outcome<MigrationView> await(MigrationId id, java.time.Duration timeout);

    /** After a restart: reads the journal, asks the systems what is true, and goes on or rolls back. Answers what it took up. */
    List<MigrationView> recover(Topology topology);

    @Override
    void close();

    /**
     * A plan that was not made.
     *
     * @param migration its steps, each with what it would do to what
     * @param estimate from earlier migrations
     * @param headroom of the two hosts: slots in all, and free before and after
     * @param placement why it has no room, or empty
     */
    record Preview(MigrationView migration, MigrationEstimate estimate, List<CapacityPool.Headroom> headroom,
            String placement) {
        public Preview {
            headroom = List.copyOf(headroom);
        }
    }
}
