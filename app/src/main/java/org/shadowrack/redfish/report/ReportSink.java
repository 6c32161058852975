package org.shadowrack.redfish.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shadowrack.redfish.survey.Series;

/** Takes what reports tell. */
public interface ReportSink {
    /** A value bears this time; null where it bears none. */
    void seen(@Nullable Instant time);

    /** The time of what bears none. */
    Instant at();

    /** A number of {@code series}, told under the name {@code property}, which stands for {@code place}. */
    void sample(Series series, Instant when, double value, String property, String place);

    /** Something that can't be used. */
    void malformed(String uri, String reason);
}
