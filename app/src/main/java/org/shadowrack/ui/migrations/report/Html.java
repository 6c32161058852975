package org.shadowrack.ui.migrations.report;

import java.util.List;
import java.util.stream.Collectors;

/** The few HTML elements of a report; every text is escaped here and nowhere else. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String heading(String text) {
        return "<h2>" + escape(text) + "</h2>\n";
    }

    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }

    /** A table; the first row is its head. */
    static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<table>\n");
        for (int row = 0; row < rows.size(); row++) {
            String cell = row == 0 ? "th" : "td";
            table.append(rows.get(row).stream().map(text -> "<" + cell + ">" + escape(text) + "</" + cell + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        return table.append("</table>\n").toString();
    }

    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <style>
                body { font: 14px/1.5 "IBM Plex Sans", sans-serif; color: #1C2127; max-width: 960px; margin: 32px auto; }
                h1 { font-size: 22px; } h2 { font-size: 16px; margin-top: 24px; }
                table { border-collapse: collapse; width: 100%%; font-variant-numeric: tabular-nums; }
                th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid #C9CED4; }
                th { color: #4C5663; font-weight: 600; }
                </style></head><body>
                <h1>%s</h1>
                %s</body></html>
                """
                .formatted(escape(title), escape(title), body);
    }
}
