package org.shadowrack.lab.redfish.report;

import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.redfish.tree.Steady;
import org.shadowrack.lab.view.MetricSource;
import tools.jackson.core.JsonGenerator;

/** The newest value of every series that has one. */
record NewestReport(ValueWriter writer, MetricSource source, Steady steady, String uri) implements Site {

    @Override
    public Reply serve(Request request) {
        Snapshot snapshot = steady.look(this::copy);
        return new ReportBody(uri, "Environment", null).around(snapshot::write);
    }

    private Snapshot copy() {
        double[] values = new double[writer.width()];
        for (int metric = 0; metric < values.length; metric++) {
            values[metric] = source.reading(metric);
        }
        return new Snapshot(writer, source.sampledAt().getEpochSecond(), values);
    }

    private static final class Snapshot {

        private final ValueWriter writer;
        private final long second;
        private final double[] values;

        Snapshot(ValueWriter writer, long second, double[] values) {
            this.writer = writer;
            this.second = second;
            this.values = values;
        }

        void write(JsonGenerator json) {
            var end = writer.end(second);
            DecimalText text = new DecimalText();
            for (int metric = 0; metric < values.length; metric++) {
                if (!Double.isNaN(values[metric])) {
                    writer.write(json, metric, values[metric], end, text);
                }
            }
        }
    }
}
