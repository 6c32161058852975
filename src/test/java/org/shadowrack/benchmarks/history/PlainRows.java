package org.shadowrack.benchmarks.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The reference for taking in: a row a reading in H2, by JDBC batches. */
final class PlainRows {
    /** As many as show the rate; ten million would take minutes. */
    private static final int ROWS = 600_000;
    private static final int BATCH = 5000;

    private PlainRows() {}

    static void measure(List<MachineSeries> all, Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file, "", "")) {
            connection.createStatement().execute("CREATE TABLE reading (series INTEGER, at BIGINT, reading DOUBLE"
                    + " PRECISION, PRIMARY KEY (series, at))");
            connection.setAutoCommit(false);
            try (PreparedStatement insertion = connection.prepareStatement("INSERT INTO reading VALUES (?, ?, ?)")) {
                fill(all, connection, insertion, ROWS / 4, -1);
                Measured.rate("a JDBC batch of plain rows in H2", ROWS,
                        Measured.used(() -> fill(all, connection, insertion, ROWS, 0)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first {@code rows}; {@code sign} keeps the keys of a warm-up apart. */
    private static void fill(List<MachineSeries> all, Connection connection, PreparedStatement insertion, int rows,
            int sign) {
        try {
            int count = 0;
            for (int series = 0; count < rows; series++) {
                double[] values = all.get(series).values();
                for (int i = 0; i < values.length && count < rows; i++) {
                    insertion.setInt(1, sign < 0 ? -1 - series : series);
                    insertion.setLong(2, MachineSeries.millis(i));
                    insertion.setDouble(3, values[i]);
                    insertion.addBatch();
                    if (++count % BATCH == 0) {
                        insertion.executeBatch();
                        connection.commit();
                    }
                }
            }
            insertion.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
