package org.shadowrack.ui.migrations.gate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Texts;

/** What a migration means for the workload's clients, from what earlier ones took here. Pure. */
public final class Impact {
    private Impact() {}

    /**
     * In one line of words.
     *
     * @param all every migration of the site; those of the same workload count first, then those by its profile
     */
    public static String of(Texts texts, Workload workload, List<MigrationView> all) {
        List<Long> own = millis(all.stream().filter(one -> one.workload().equals(workload.name())).toList());
        List<Long> alike = own.isEmpty()
                ? millis(all.stream().filter(one -> one.profile().startsWith(workload.profile())).toList())
                : own;
        String blackout = alike.isEmpty()
                ? texts.get("impact.unmeasured")
                : texts.get(own.isEmpty() ? "impact.alike" : "impact.own",
                        Formats.span(Duration.ofMillis(alike.get(alike.size() / 2))), alike.size());
        return texts.get("impact.line", Formats.number(workload.slots()), blackout);
    }

    private static List<Long> millis(List<MigrationView> migrations) {
        return migrations.stream().map(MigrationView::cutoverMillis).filter(Objects::nonNull).sorted().toList();
    }
}
