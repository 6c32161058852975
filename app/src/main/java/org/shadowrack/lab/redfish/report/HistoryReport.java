package org.shadowrack.lab.redfish.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.http.Site;
import org.shadowrack.lab.metric.Recording.Rows;
import org.shadowrack.lab.redfish.tree.Errors;
import org.shadowrack.lab.redfish.tree.Steady;
import org.shadowrack.lab.view.MetricSource;
import tools.jackson.core.JsonGenerator;

/** Every recorded value after an instant, oldest first, in pages that end with a whole sample. */
record HistoryReport(ValueWriter writer, MetricSource source, Steady steady, String uri) implements Site {

    /** At most so many values a page. */
    static final int PAGE = 10_000;

    @Override
    public Reply serve(Request request) {
        Optional<String> unknown = request.query().keySet().stream().filter(name -> name.startsWith("$"))
                .filter(name -> !name.equals("$filter")).findFirst();
        if (unknown.isPresent()) {
            return Errors.unsupportedQuery(unknown.get());
        }
        String filter = request.query().get("$filter");
        if (filter == null) {
            return page(Instant.MIN.getEpochSecond());
        }
        return TimestampFilter.parse(filter).map(this::page).orElseGet(() -> Errors.badQuery(filter, "$filter"));
    }

    private Reply page(long after) {
        Rows rows = steady.look(() -> source.recording().after(after, Math.max(1, PAGE / writer.width())));
        String next = rows.more() ? next(rows.last()) : null;
        return new ReportBody(uri, "History", next).around(json -> write(json, rows));
    }

    private String next(long last) {
        String filter = "Timestamp gt '" + Instant.ofEpochSecond(last) + "'";
        return uri + "?$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void write(JsonGenerator json, Rows rows) {
        DecimalText text = new DecimalText();
        rows.each((second, values, offset) -> {
            var end = writer.end(second);
            for (int metric = 0; metric < writer.width(); metric++) {
                float value = values[offset + metric];
                if (!Float.isNaN(value)) {
                    writer.write(json, metric, value, end, text);
                }
            }
        });
    }
}
