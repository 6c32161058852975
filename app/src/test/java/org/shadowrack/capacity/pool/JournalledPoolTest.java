package org.shadowrack.capacity.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.capacity.CapacityPool.Reservation;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** Breaks when a slot is given twice, is lost, or is given where one fault would take both copies. */
class JournalledPoolTest {
    private static final String SHADOW = "s1";

    @TempDir
    private Path folder;
    private History history;

    @BeforeEach
    void open() {
        history = value(new EmbeddedHistories(Thread.ofVirtual().factory()).open(folder));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aQuarterOfFourPrimariesTakesAnyOneOfThem() {
        CapacityPool pool = new JournalledPool(history.journal());
        Topology site = site(0.25, "rA", "rB");
        assertThat(reserve(pool, site, 0).isOk()).isTrue();
        assertThat(code(reserve(pool, site, 1))).isEqualTo(ProblemCode.REFUSED);
        assertThat(pool.release("m-0").isOk()).isTrue();
        assertThat(reserve(pool, site, 1).isOk()).isTrue();
    }

    @Test
    void theSameHolderAgainChangesNothing() {
        CapacityPool pool = new JournalledPool(history.journal());
        assertThat(reserve(pool, site(0.5, "rA", "rB"), 0)).isEqualTo(reserve(pool, site(0.5, "rA", "rB"), 0));
        assertThat(pool.reservations()).hasSize(1);
        assertThat(pool.release("never held anything").isOk()).isTrue();
    }

    @Test
    void reservationsOutliveTheConsole() {
        reserve(new JournalledPool(history.journal()), site(0.25, "rA", "rB"), 0);
        history.close();
        open();
        CapacityPool reopened = new JournalledPool(history.journal());
        assertThat(reopened.reservations()).containsExactly(new Reservation(SHADOW, "m-0", "w0", 1));
        assertThat(code(reserve(reopened, site(0.25, "rA", "rB"), 1))).isEqualTo(ProblemCode.REFUSED);
    }

    @Test
    void twoThatReachForTheLastSlotNeverBothGetIt() throws Exception {
        Topology site = site(0.5, "rA", "rB");
        for (int round = 0; round < 20; round++) {
            List<Callable<Outcome<Reservation>>> all = new ArrayList<>();
            for (int workload = 0; workload < 4; workload++) {
                int number = workload;
                all.add(() -> reserve(new JournalledPool(history.journal()), site, number));
            }
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                long given = 0;
                for (Future<Outcome<Reservation>> one : workers.invokeAll(all)) {
                    given += one.get().isOk() ? 1 : 0;
                }
                assertThat(given).isEqualTo(2);
            }
            CapacityPool pool = new JournalledPool(history.journal());
            pool.reservations().forEach(held -> pool.release(held.holder()));
            assertThat(pool.reservations()).isEmpty();
        }
    }

    @Test
    void aShadowInThePrimarysRackIsRefusedByName() {
        Outcome<Reservation> refused = reserve(new JournalledPool(history.journal()), site(1, "rA", "rA"), 0);
        assertThat(code(refused)).isEqualTo(ProblemCode.REFUSED);
        assertThat(refused).asString().contains("rack rA");
    }

    @Test
    void coverageTellsTheGapAndWhatIsReserved() {
        CapacityPool pool = new JournalledPool(history.journal());
        Topology site = site(0.25, "rA", "rB");
        assertThat(pool.coverage(site)).allSatisfy(one -> assertThat(one.gap()).isZero());
        reserve(pool, site, 0);
        assertThat(pool.coverage(site).get(0).reserved()).isEqualTo(1);
        assertThat(pool.coverage(site).get(1).gap()).as("what w0 took is gone for w1").isEqualTo(1);
    }

    private static Outcome<Reservation> reserve(CapacityPool pool, Topology site, int workload) {
        return pool.reserve(site, SHADOW, "m-" + workload, "w" + workload, 1);
    }

    /** Four primaries with a workload of one slot each, mirrored by one shadow at {@code scale}. */
    private static Topology site(double scale, String primaryRack, String shadowRack) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        List<Shadowing> shadowings = new ArrayList<>();
        List<Workload> workloads = new ArrayList<>();
        add(components, SHADOW, shadowRack);
        for (int i = 0; i < 4; i++) {
            add(components, "p" + i, primaryRack);
            shadowings.add(new Shadowing("p" + i, SHADOW, Granularity.SYSTEM, scale));
            workloads.add(new Workload("w" + i, "p" + i, SHADOW, Criticality.NORMAL, 1, "lab-continuous", Map.of()));
        }
        return new Topology("site", Instant.EPOCH, components, shadowings, workloads);
    }

    private static void add(Map<ComponentId, Component> components, String host, String rack) {
        ComponentId id = ComponentId.of(host, "/redfish/v1/Systems/1");
        components.put(id,
                new Component(id, ComponentKind.SERVER, host, host, "/redfish/v1/Systems/1", null, null, null,
                        Health.OK, "Enabled", "On", List.of(), new Position(rack, 1, 1, null, null), Role.NONE));
    }

    private static @Nullable ProblemCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.problem().code() : null;
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
