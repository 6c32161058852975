package org.shadowrack.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Scene;

/** The two themes. */
public enum Theme {
    DARK("tokens-dark.css"), LIGHT("tokens-light.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /** Dresses a scene: the base theme below, our tokens and stylesheet above. */
    public void apply(Scene scene) {
        BundledFonts.load();
        scene.setUserAgentStylesheet(base());
        scene.getStylesheets().setAll(List.of(Resources.url(tokens), Resources.url("console.css")));
    }

    /** The colours of its tokens, for canvases. */
    public Palette palette() {
        return Palette.read(tokens);
    }

    /** The other one. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    private String base() {
        return switch (this) {
            case DARK -> new PrimerDark().getUserAgentStylesheet();
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        };
    }
}
