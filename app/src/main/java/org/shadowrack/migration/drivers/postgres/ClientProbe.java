package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.migration.drivers.postgres.host.Sql;
import org.shadowrack.model.migration.StepOutcome;

/** Connects by the clients' name, sees that it got to the right server, reads, and commits a write that touches no table. */
record ClientProbe(Hosts hosts) implements HealthProbe {
    private static final String WHO = "SELECT s.system_identifier || ' since ' || pg_postmaster_start_time()"
            + " FROM pg_control_system() s";

    @Override
    public StepOutcome probe(Move move) {
        return Pair.take(hosts, move, pair -> {
            String address = ClientAddress.of(move.workload().endpoints(), pair.to().place());
            Sql client = pair.to().at(address);
            String reached = client.one(WHO, row -> row.getString(1));
            if (!reached.equals(pair.to().sql().one(WHO, row -> row.getString(1)))) {
                return new StepOutcome.Retry("Probing " + move.workload().name() + ": its clients' address is "
                        + address + ", which is not " + pair.to().place());
            }
            return written(move, client, address);
        });
    }

    private static StepOutcome written(Move move, Sql client, String address) throws Trouble {
        String position = client.one("SELECT pg_logical_emit_message(true, 'shadowrack', ?)",
                row -> row.getString(1), "probe of " + move.migration());
        return new StepOutcome.Done(move.workload().name() + " reads and writes at " + address + ", WAL " + position);
    }
}
