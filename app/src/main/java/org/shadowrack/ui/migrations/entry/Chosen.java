package org.shadowrack.ui.migrations.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;

/** Which workload is walked through, and which of its migrations. */
public final class Chosen {
    private @Nullable String workload;
    private @Nullable MigrationId migration;

    /** A workload: its newest migration, unless that has ended well. */
    public void workload(String name) {
        if (!name.equals(workload)) {
            workload = name;
            migration = null;
        }
    }

    /** A certain migration. */
    public void migration(MigrationView view) {
        workload = view.workload();
        migration = view.id();
    }

    /** The first line that can be chosen, where nothing is. */
    public void orElse(List<Entry> entries) {
        if (workload != null) {
            return;
        }
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Heading heading -> {
                }
                case Entry.Moving moving -> migration(moving.migration());
                case Entry.Resting resting -> workload(resting.workload().name());
            }
            if (workload != null) {
                return;
            }
        }
    }

    /** The chosen workload, as the site has it now. */
    public Optional<Workload> workload(Fleet fleet) {
        String name = workload;
        return name == null ? Optional.empty() : fleet.snapshot().topology().workload(name);
    }

    /** The migration to show: the chosen one, or else the workload's newest. */
    public Optional<MigrationView> shown(List<MigrationView> newestFirst) {
        return newestFirst.stream()
                .filter(one -> migration != null ? one.id().equals(migration) : one.workload().equals(workload))
                .findFirst();
    }

    /** Whether {@code entry} stands for what is chosen. */
    public boolean is(Entry entry, List<MigrationView> newestFirst) {
        Optional<MigrationView> shown = shown(newestFirst);
        return switch (entry) {
            case Entry.Heading heading -> false;
            case Entry.Moving moving -> shown.filter(one -> one.id().equals(moving.migration().id())).isPresent();
            case Entry.Resting resting -> shown.isEmpty() && resting.workload().name().equals(workload);
        };
    }
}
