package org.shadowrack.ui.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.OperatingPoint;
import org.shadowrack.forecast.Forecasting.ReliabilityBin;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.Series;
import org.shadowrack.ui.screen.ScreenContext;

/**
 * How good a model is on data that it had not seen, as plots. Pure.
 *
 * @param recall precision over recall
 * @param reliability what happened over what was said, beside the diagonal where both agree
 * @param leads share of the caught failures over the time that was left
 */
record QualityPlots(Plot recall, Plot reliability, Plot leads) {
    private static final double SECONDS_AN_HOUR = 3600;

    static QualityPlots of(ScreenContext context, Curves curves, double threshold) {
        return new QualityPlots(recall(context, curves.precisionRecall(), threshold),
                reliability(context, curves.reliability()), leads(context, curves.leadSeconds()));
    }

    private static Plot recall(ScreenContext context, List<OperatingPoint> points, double threshold) {
        List<Plot.Mark> marks = points.stream().filter(point -> point.threshold() >= threshold)
                .reduce((first, last) -> last)
                .map(point -> new Plot.Mark(context.text("training.plot.threshold"), point.recall(), true, "low"))
                .stream().toList();
        return new Plot(Axis.share(context.text("training.plot.recall")),
                Axis.share(context.text("training.plot.precision")),
                List.of(new Series("precision", column(points, OperatingPoint::recall),
                        column(points, OperatingPoint::precision), Series.Style.STEP, "text")),
                marks);
    }

    private static Plot reliability(ScreenContext context, List<ReliabilityBin> bins) {
        double most = bins.stream().mapToDouble(bin -> Math.max(bin.said(), bin.happened())).max().orElse(1);
        double[] diagonal = bins.isEmpty() ? new double[0] : new double[]{0, most};
        return new Plot(Axis.from0(context.text("training.plot.said"), most),
                Axis.from0(context.text("training.plot.happened"), most),
                List.of(new Series("ideal", diagonal, diagonal, Series.Style.FORECAST, "muted"),
                        new Series("happened", column(bins, ReliabilityBin::said),
                                column(bins, ReliabilityBin::happened), Series.Style.POINTS, "text")),
                List.of());
    }

    private static Plot leads(ScreenContext context, List<Double> seconds) {
        double[] hours = seconds.stream().mapToDouble(lead -> lead / SECONDS_AN_HOUR).toArray();
        double[] shares = new double[hours.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 1 - (double) i / hours.length;
        }
        return new Plot(Axis.from0(context.text("training.plot.lead"), hours.length == 0 ? 1 : hours[hours.length - 1]),
                Axis.share(context.text("training.plot.share")),
                List.of(new Series("caught", hours, shares, Series.Style.STEP, "text")), List.of());
    }

    private static <T> double[] column(List<T> rows, ToDoubleFunction<T> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
