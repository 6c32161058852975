package org.shadowrack.ui.theme;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** The colours of one theme by their token's name, read from its stylesheet so that canvases and controls agree. Immutable. */
public record Palette(Map<String, Color> tokens) {
    private static final Pattern TOKEN = Pattern.compile("-sr-([a-z]+):\\s*(#[0-9A-Fa-f]{6});");

    /** A copy of {@code tokens}. */
    public Palette {
        tokens = Map.copyOf(tokens);
    }

    static Palette read(String stylesheet) {
        Matcher found = TOKEN.matcher(Resources.text(stylesheet));
        return new Palette(found.results()
                .collect(Collectors.toMap(token -> token.group(1), token -> Color.web(token.group(2)))));
    }

    /** The colour of a token, such as {@code critical}. */
    public Color get(String token) {
        Color color = tokens.get(token);
        if (color == null) {
            throw new IllegalArgumentException("no token " + token);
        }
        return color;
    }

    /**
     * The one ramp of risk: grey at rest, high from 0.6, critical from 0.85.
     *
     * @param share 0 to 1
     */
    public Color risk(double share) {
        if (share < 0.25) {
            return get("rest");
        }
        return share < 0.6
                ? get("rest").interpolate(get("high"), (share - 0.25) / 0.35)
                : get("high").interpolate(get("critical"), Math.min(1, (share - 0.6) / 0.25));
    }
}
