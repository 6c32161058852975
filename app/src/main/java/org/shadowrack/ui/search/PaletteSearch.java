package org.shadowrack.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.screen.Desk;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.Subject;

/** Finds commands, screens, workloads and components by parts of their names. */
public final class PaletteSearch {
    private static final int MOST = 10;

    private final Desk desk;
    private final List<Screen> screens;

    /** Finds among {@code screens} and what is handed to each search; choosing works through {@code desk}. */
    public PaletteSearch(Desk desk, List<Screen> screens) {
        this.desk = desk;
        this.screens = List.copyOf(screens);
    }

    /** At most ten lines, commands first; every word of {@code query} must occur. */
    public List<PaletteEntry> find(String query, List<Action> actions, Fleet fleet) {
        List<PaletteEntry> found = new ArrayList<>();
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        screens.forEach(screen -> offer(found, words, new PaletteEntry(screen.title(), "screen", screen.key()
                .getDisplayText(), () -> desk.screen().set(screen.id()))));
        actions.forEach(action -> offer(found, words, new PaletteEntry(action.text(), "command", action.key()
                .getDisplayText(), action.run())));
        for (Workload workload : fleet.snapshot().topology().workloads()) {
            offer(found, words, new PaletteEntry(workload.name(), "workload", "", () -> desk.open("migrations",
                    new Subject.OfWorkload(workload.name()))));
        }
        for (Component component : fleet.snapshot().topology().components().values()) {
            if (found.size() >= MOST) {
                break;
            }
            offer(found, words, new PaletteEntry(name(component), Formats.words(component.kind().name()), "",
                    () -> desk.open("topology", new Subject.OfComponent(component.id()))));
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String name(Component component) {
        return component.name().contains(component.service())
                ? component.name()
                : component.service() + "  " + component.name();
    }

    private static void offer(List<PaletteEntry> found, String[] words, PaletteEntry entry) {
        String text = (entry.title() + " " + entry.kind()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return;
            }
        }
        found.add(entry);
    }
}
