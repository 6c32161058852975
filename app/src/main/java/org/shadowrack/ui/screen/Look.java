package org.shadowrack.ui.screen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.shadowrack.ui.theme.Palette;
import org.shadowrack.ui.theme.Theme;

/** The theme in force, and the palette that canvases draw with. FX thread only. */
public final class Look {
    private final ReadOnlyObjectWrapper<Theme> theme;
    private Palette palette;

    /** Begins in {@code theme}. */
    public Look(Theme theme) {
        this.theme = new ReadOnlyObjectWrapper<>(theme);
        this.palette = theme.palette();
    }

    /** The theme in force. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /** The colours in force. */
    public Palette palette() {
        return palette;
    }

    /** Changes to the other theme. */
    public void toggle() {
        palette = theme.get().other().palette();
        theme.set(theme.get().other());
    }

    /** Runs {@code redraw} at each change of the theme. */
    public Subscription onChange(Runnable redraw) {
        return theme.subscribe((before, after) -> redraw.run());
    }
}
