package org.shadowrack.training.trend;

import java.util.ArrayList;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Turns a regular series into rows for a regression: the next change, from the changes over growing lags and the phase of the
 * day. Changes rather than levels, so that a level never seen before is no obstacle.
 */
final class LagTable {

    private static final double CYCLE = 2 * Math.PI;

    private final int lags;
    private final int stepsADay;
    private final Instances header;

    /** A table with so many lags; a day of fewer than four steps has no phase. */
    LagTable(int lags, int stepsADay) {
        this.lags = lags;
        this.stepsADay = stepsADay;
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int lag = 1; lag <= lags; lag++) {
            attributes.add(new Attribute("change" + lag));
        }
        for (String name : new String[]{"sin", "cos", "sin2", "cos2", "yesterday"}) {
            attributes.add(new Attribute(name));
        }
        attributes.add(new Attribute("next"));
        header = new Instances("lags", attributes, 0);
        header.setClassIndex(attributes.size() - 1);
    }

    /** How many values come before the first row. */
    int memory() {
        return Math.max(lags, stepsADay);
    }

    /** The rows whose next value lies before {@code until}. */
    Instances rows(double[] values, int until) {
        Instances rows = new Instances(header, until);
        for (int at = memory(); at < until - 1; at++) {
            rows.add(row(values, at, values[at + 1] - values[at]));
        }
        return rows;
    }

    /** The row that asks for the change after {@code at}. */
    DenseInstance row(double[] values, int at, double next) {
        double[] cells = new double[header.numAttributes()];
        for (int lag = 1; lag <= lags; lag++) {
            cells[lag - 1] = values[at] - values[at - lag];
        }
        if (stepsADay >= 4) {
            double phase = CYCLE * (at % stepsADay) / stepsADay;
            cells[lags] = Math.sin(phase);
            cells[lags + 1] = Math.cos(phase);
            cells[lags + 2] = Math.sin(2 * phase);
            cells[lags + 3] = Math.cos(2 * phase);
            cells[lags + 4] = values[at + 1 - stepsADay] - values[at];
        }
        cells[cells.length - 1] = next;
        DenseInstance row = new DenseInstance(1, cells);
        row.setDataset(header);
        return row;
    }
}
