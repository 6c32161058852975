package org.shadowrack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails when a token in a stylesheet is changed to a colour that can't be read, by WCAG 2.2's relative luminance. */
class ContrastTest {
    static Stream<Arguments> textTokens() {
        return Stream.of(Theme.values()).flatMap(theme -> Stream
                .of("text", "muted", "interaction", "critical", "high", "medium", "low", "shadow", "thread")
                .flatMap(token -> Stream.of("background", "surface", "raised")
                        .map(ground -> Arguments.of(theme, token, ground))));
    }

    @ParameterizedTest
    @MethodSource("textTokens")
    void everyColourOfTextIsReadableOnEveryGround(Theme theme, String token, String ground) {
        assertThat(contrast(theme, token, ground)).as("%s on %s, %s", token, ground, theme)
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void outlinesStandOutFromTheirGround(Theme theme, String ground) {
        assertThat(contrast(theme, "border", ground)).isGreaterThanOrEqualTo(3);
    }

    static Stream<Arguments> outlines() {
        return Stream.of(Arguments.of(Theme.DARK, "surface"), Arguments.of(Theme.LIGHT, "surface"),
                Arguments.of(Theme.LIGHT, "raised"));
    }

    @ParameterizedTest
    @MethodSource("badges")
    void lettersOnSignsAndTextOnSelectionAreReadable(Theme theme, String token, String ground) {
        assertThat(contrast(theme, token, ground)).as("%s on %s, %s", token, ground, theme)
                .isGreaterThanOrEqualTo(4.5);
    }

    static Stream<Arguments> badges() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Arguments.of(theme, "onaccent", "critical"),
                        Arguments.of(theme, "onaccent", "high"), Arguments.of(theme, "onaccent", "medium"),
                        Arguments.of(theme, "onaccent", "low"), Arguments.of(theme, "onaccent", "interaction"),
                        Arguments.of(theme, "text", "selected"), Arguments.of(theme, "text", "hover"),
                        Arguments.of(theme, "text", "rest"), Arguments.of(theme, "muted", "hover")));
    }

    private static double contrast(Theme theme, String first, String second) {
        Palette palette = theme.palette();
        double one = luminance(palette.get(first));
        double other = luminance(palette.get(second));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
