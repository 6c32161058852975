package org.shadowrack.migration.drivers.redis;

import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.model.migration.StepOutcome;

/** Connects as clients do, sees that it got to the right server, writes and reads. */
record ClientProbe(Access access) implements HealthProbe {
    @Override
    public StepOutcome probe(Move move) {
        return Pair.take(access, move, pair -> {
            String at = move.workload().endpoints().get("redis.clients");
            Server client = at == null ? pair.to() : new Server(pair.to().place().reachedAt(at), access);
            String reached = client.status().run();
            if (!reached.equals(pair.to().status().run())) {
                return new StepOutcome.Retry("Probing " + move.workload().name() + ": at " + at
                        + " clients do not reach " + pair.to().place());
            }
            String echo = client.echo(move.migration());
            return echo.equals(move.migration())
                    ? new StepOutcome.Done(move.workload().name() + " reads and writes through " + client.place())
                    : new StepOutcome.Failed("Probing " + client.place() + ": it gave back '" + echo + "' for '"
                            + move.migration() + "'");
        });
    }
}
