package org.shadowrack.ui.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.forecast.Outlook.Crossing;

/** Outlooks of metrics as the console writes them. */
public final class Outlooks {
    private Outlooks() {}

    /** The metric, its limit, and who says so: temperature to 85 °C. */
    public static String name(Texts texts, Outlook outlook) {
        return texts.get("outlook.name." + outlook.limit().source(), Formats.words(outlook.key().metric()),
                Formats.reading(outlook.limit().value(), outlook.unit()));
    }

    /** When the limit is reached, with the interval; that it is not within the outlook's span; or that it is now. */
    public static String when(Texts texts, Outlook outlook) {
        Crossing crossing = outlook.crossing();
        if (crossing == null) {
            return texts.get("outlook.never", Formats.span(outlook.span()));
        }
        Duration expected = crossing.expected();
        return expected == null
                ? texts.get("outlook.perhaps", span(crossing.earliest()), Formats.span(outlook.span()))
                : texts.get("outlook.when", span(expected), span(crossing.earliest()),
                        end(texts, outlook, crossing.latest()));
    }

    private static String end(Texts texts, Outlook outlook, @Nullable Duration latest) {
        return latest == null ? texts.get("outlook.later", Formats.span(outlook.span())) : span(latest);
    }

    /** Hours alone: an outlook is no more exact. */
    private static String span(Duration span) {
        return span.toHours() + " h";
    }
}
