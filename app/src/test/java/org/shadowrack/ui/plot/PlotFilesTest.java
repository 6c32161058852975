package org.shadowrack.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fails when a written plot can't be read back as figures, or an axis' ticks are not round or leave its range. */
class PlotFilesTest {
    @Test
    void everyPointIsARowAndNamesAreQuotedWhereTheyMust() {
        Series plain = new Series("precision", new double[]{0, 0.5}, new double[]{1, 0.25}, Series.Style.LINE, "text");
        Series odd = new Series("a, \"b\"", new double[]{1_700_000_000_000.0}, new double[]{3}, Series.Style.POINTS,
                "text");
        assertThat(PlotFiles.csv(new Plot(Axis.share("x"), Axis.share("y"), List.of(plain, odd), List.of())))
                .isEqualTo("series,x,y\nprecision,0,1\nprecision,0.5,0.25\n\"a, \"\"b\"\"\",1700000000000,3\n");
    }

    @Test
    void ticksAreRoundAndWithinTheAxis() {
        assertThat(Axis.share("x").ticks(4)).hasSizeBetween(3, 6).allMatch(tick -> tick >= 0 && tick <= 1.0000001);
        assertThat(Axis.from0("y", 187).ticks(4)).containsExactly(0.0, 50.0, 100.0, 150.0);
    }

    @Test
    void eachRowBearsItsNameHoweverLowThePlotIs() {
        Axis rows = Axis.rows(List.of("disk", "fan", "memory", "PSU"));
        assertThat(rows.ticks(1)).extracting(rows.label()::apply).containsExactly("disk", "fan", "memory", "PSU");
    }

    @Test
    void anAxisWithoutLengthIsWidenedRatherThanDividedByZero() {
        assertThat(new Axis("x", 3, 3, String::valueOf).place(3)).isZero();
    }
}
