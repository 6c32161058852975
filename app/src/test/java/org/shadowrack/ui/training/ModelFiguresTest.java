package org.shadowrack.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shadowrack.ui.kit.Texts;

/** Breaks when a model's card shows a raw name, a share without its whole, or a figure that is not known. */
class ModelFiguresTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    @Test
    void figuresHaveNamesUnitsAndWholes() {
        List<ModelFigures> figures = ModelFigures.of(TEXTS, Map.of("auprc", 0.83, "ece", 0.0123, "failures", 13.0,
                "caught", 11.0, "medianLeadSeconds", 77_040.0, "championCaught", 9.0, "championBeaten", 1.0));
        assertThat(figures).containsExactly(new ModelFigures("Average precision", "0.83"),
                new ModelFigures("Calibration error", "0.0123"), new ModelFigures("Failures caught", "11 of 13"),
                new ModelFigures("Median lead time", "21 h"), new ModelFigures("Simple rule", "9 caught, beaten"));
    }

    @Test
    void aRuleThatDoesAsWellIsSaidToBeUnbeaten() {
        assertThat(ModelFigures.of(TEXTS, Map.of("championCaught", 2.0)))
                .containsExactly(new ModelFigures("Simple rule", "2 caught, not beaten"));
    }
}
